using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>A package a program uses: the name and version its default provider goes by.</summary>
internal sealed record Package(string Name, string Version, string DownloadUrl)
{
    /// <summary>Whether it is Pulumi's own, which the engine answers for and which has no provider.</summary>
    public bool IsBuiltIn => Name == "pulumi";
}

/// <summary>The packages a program registered. A reference is made of the request, so that it is the same on every run.</summary>
internal sealed class Packages
{
    private readonly Dictionary<string, Package> _byReference = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public string Register(RegisterPackageRequest request)
    {
        var name = request.Parameterization?.Name ?? request.Name;
        var version = request.Parameterization?.Version ?? request.Version;
        var reference = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(request))).AsSpan(0, 16)).ToString();
        lock (_lock) _byReference[reference] = new Package(name, version, request.DownloadUrl);
        return reference;
    }

    /// <summary>The package of a request: the registered one, when it names one, else what stands in the request itself.</summary>
    public Package Of(string reference, string token, string version, string downloadUrl)
    {
        if (reference.Length == 0) return new Package(ProviderReference.PackageOf(token), version, downloadUrl);
        lock (_lock) return _byReference.TryGetValue(reference, out var package) ? package : throw MonitorErrors.UnknownPackage(reference);
    }
}
