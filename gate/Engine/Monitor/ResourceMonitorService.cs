using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>What a program's SDK calls; every method hands the request on and answers.</summary>
internal sealed class ResourceMonitorService(PreviewDeployment deployment) : ResourceMonitor.ResourceMonitorBase
{
    // What the engine of today's CLI offers and this one honours. Left out: byte strings, invokes that wait for resources in the engine
    // (the SDK decides by itself then), state migrations (there is no state), output values in invokes and calls.
    private static readonly ResourceMonitorFeature[] Features =
    [
        ResourceMonitorFeature.Secrets,
        ResourceMonitorFeature.ResourceReferences,
        ResourceMonitorFeature.OutputValues,
        ResourceMonitorFeature.AliasSpecs,
        ResourceMonitorFeature.ReplacementTrigger,
        ResourceMonitorFeature.DeletedWith,
        ResourceMonitorFeature.ReplaceWith,
        ResourceMonitorFeature.Transforms,
        ResourceMonitorFeature.InvokeTransforms,
        ResourceMonitorFeature.Parameterization,
        ResourceMonitorFeature.ResourceHooks,
        ResourceMonitorFeature.ErrorHooks,
        ResourceMonitorFeature.SendsOptionsToHooks,
    ];

    private static readonly Empty Done = new();

    private readonly ResourceRegistrar _registrar = new(deployment);
    private readonly FunctionCalls _functions = new(deployment);

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse
        {
            HasSupport = Features.Any(feature => string.Equals(feature.ToString(), request.Id, StringComparison.OrdinalIgnoreCase)),
        });

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var info = deployment.Info();
        info.SupportedFeatures.AddRange(Features);
        return Task.FromResult(info);
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        Guarded(() => _registrar.RegisterAsync(request, context.CancellationToken));

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        Guarded(() =>
        {
            _registrar.RegisterOutputs(request);
            return Task.FromResult(Done);
        });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        Guarded(() => _registrar.ReadAsync(request));

    // Only AWS knows.
    public override Task<ExistsResourceResponse> ExistsResource(ExistsResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new ExistsResourceResponse { Unknown = true });

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        Guarded(() => _functions.InvokeAsync(request, context.CancellationToken));

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        Guarded(() => Task.FromResult(_functions.Call(request)));

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context) =>
        Task.FromResult(new RegisterPackageResponse { Ref = deployment.Packages.Register(request) });

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        deployment.Transforms.AddForStack(request);
        return Task.FromResult(Done);
    }

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        deployment.Transforms.AddForInvokes(request);
        return Task.FromResult(Done);
    }

    // Hooks run around operations on real resources, of which there are none.
    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) => Task.FromResult(Done);

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context) => Task.FromResult(Done);

    // The program has nothing left to do; there are no operations to wait for.
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(Done);

    // A program may catch the error of a refused request and go on; the stack is incomplete all the same.
    private async Task<T> Guarded<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode != StatusCode.Cancelled)
        {
            deployment.Log.Refused(exception.Status.Detail);
            throw new RpcException(exception.Status);
        }
    }
}
