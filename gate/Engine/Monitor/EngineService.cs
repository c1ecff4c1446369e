using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>The other half of what a program's SDK calls: logging, and the root resource.</summary>
internal sealed class EngineService(PreviewDeployment deployment) : global::Pulumi.Protocol.Engine.EngineBase
{
    private volatile string _root = string.Empty;

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        deployment.Log.Add(request.Severity, request.Message);
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = deployment.Resources.Stack?.Urn.Text ?? _root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }
}
