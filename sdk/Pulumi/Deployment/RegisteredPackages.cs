using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The packages that resources and functions come from, each announced to the engine once.</summary>
internal sealed class RegisteredPackages(ResourceMonitor.ResourceMonitorClient monitor, MonitorFeatures features)
{
    private readonly ConcurrentDictionary<(string, string, string?, string?), Lazy<Task<string>>> _references = new();

    /// <summary>How the engine calls a package; empty when the name and version of the plugin say it all.</summary>
    public async Task<string> ReferenceAsync(RegisterPackageRequest? package)
    {
        if (package is null) return "";
        var key = (package.Name, package.Version, package.Parameterization?.Name, package.Parameterization?.Version);
        return await _references.GetOrAdd(key, _ => new(() => RegisterAsync(package))).Value.ConfigureAwait(false);
    }

    private async Task<string> RegisterAsync(RegisterPackageRequest package)
    {
        if (!await features.ParameterizationAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The Pulumi CLI does not support parameterization. Please update the Pulumi CLI.");

        var request = new Protocol.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
        };
        foreach (var (file, checksum) in package.Checksums) request.Checksums.Add(file, ByteString.CopyFrom(checksum));
        if (package.Parameterization is { } given)
            request.Parameterization = new() { Name = given.Name, Version = given.Version, Value = ByteString.CopyFrom(given.Value) };
        try
        {
            return (await monitor.RegisterPackageAsync(request).ConfigureAwait(false)).Ref;
        }
        catch (RpcException) when (package.Parameterization is null)
        {
            return "";
        }
    }
}
