using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Pulumi.Tests.Engine;

internal sealed class RecordingMonitor(RecordingEngine engine) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        engine.Features.Enqueue(request.Id);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = engine.Supports(request.Id) });
    }

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        await engine.Before(request);
        engine.Registrations.Enqueue(request);
        var id = !request.Custom || engine.IsDryRun ? "" : $"{request.Name}-id";
        return new() { Urn = UrnOf(request.Parent, request.Type, request.Name), Id = id, Object = PropertyWire.Write(State(request)) };
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        engine.Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        engine.Reads.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Properties = PropertyWire.Write(engine.Read(request)),
        });
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        engine.Invokes.Enqueue(request);
        return Task.FromResult(engine.Invoke(request));
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
    {
        engine.Calls.Enqueue(request);
        return Task.FromResult(engine.Call(request));
    }

    public override Task<RegisterPackageResponse> RegisterPackage(Protocol.RegisterPackageRequest request, ServerCallContext context) =>
        Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}@{request.Version}" });

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        engine.IsSignalled = true;
        return Task.FromResult(new Empty());
    }

    private static string UrnOf(string parent, string type, string name)
    {
        _ = Protocol.Urn.TryParse(parent, out var above);
        return Protocol.Urn.Create("dev", "shop", above, type, name).Text;
    }

    // A real engine leaves out what is unknown in part, since this SDK does not say that it takes such values.
    private PropertyMap State(RegisterResourceRequest request)
    {
        if (!request.Custom) return engine.Computed(request);
        var inputs = PropertyWire.Read(request.Object);
        return new([.. inputs.Where(input => IsKnown(input.Value)), .. engine.Computed(request)]);
    }

    private static bool IsKnown(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Unknown => false,
        PropertyKind.List => value.List!.All(IsKnown),
        PropertyKind.Map => value.Map!.All(member => IsKnown(member.Value)),
        _ => true,
    };
}
