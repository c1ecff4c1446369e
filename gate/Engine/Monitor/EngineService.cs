using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>The other half of what a program's SDK calls: logging, the root resource, and which Pulumi this is.</summary>
internal sealed class EngineService(ProgramLog log, Func<string?> stack) : global::Pulumi.Protocol.Engine.EngineBase
{
    /// <summary>The version of Pulumi whose protocol this engine follows.</summary>
    public const string PulumiVersion = "3.270.0";

    private volatile string _root = string.Empty;

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        log.Add(request.Severity, request.Message);
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = stack() ?? _root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    // Nobody attaches a debugger here; a program that waits for one runs into its time limit.
    public override Task<Empty> StartDebugging(StartDebuggingRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        VersionRange.Parse(request.PulumiVersionRange) switch
        {
            null => throw new RpcException(new Status(StatusCode.InvalidArgument, $"'{request.PulumiVersionRange}' is not a range of versions")),
            { } range when !range.Contains(PulumiVersion) => throw new RpcException(new Status(
                StatusCode.FailedPrecondition,
                $"Pulumi CLI version {PulumiVersion} does not satisfy the version range \"{request.PulumiVersionRange}\"")),
            _ => Task.FromResult(new RequirePulumiVersionResponse()),
        };
}
