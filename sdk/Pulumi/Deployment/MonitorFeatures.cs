using System.Collections.Concurrent;
using Grpc.Core;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>What the engine can do, asked once each, when it matters.</summary>
internal sealed class MonitorFeatures(ResourceMonitor.ResourceMonitorClient monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> ResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task<bool> OutputValuesAsync() => SupportsAsync("outputValues");

    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    public Task<bool> DeletedWithAsync() => SupportsAsync("deletedWith");

    public Task<bool> ReplaceWithAsync() => SupportsAsync("replaceWith");

    public Task<bool> ParameterizationAsync() => SupportsAsync("parameterization");

    private Task<bool> SupportsAsync(string feature) => _answers.GetOrAdd(feature, id => new(() => AskAsync(id))).Value;

    private async Task<bool> AskAsync(string feature)
    {
        try
        {
            return (await monitor.SupportsFeatureAsync(new() { Id = feature }).ConfigureAwait(false)).HasSupport;
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.Unimplemented)
        {
            return false;
        }
    }
}
