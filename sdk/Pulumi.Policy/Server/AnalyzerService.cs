using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>The analyzer protocol over a <see cref="PackSession"/>.</summary>
internal sealed class AnalyzerService(AnalyzerState state) : Analyzer.AnalyzerBase
{
    private static readonly Empty Nothing = new();

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context)
    {
        state.Watch(request.EngineAddress);
        return Task.FromResult(new AnalyzerHandshakeResponse());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = state.Session.Pack.Version });

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(PackDescription.Of(state.Session.Pack));

    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        Guard(() => state.ConfigureStack(request.ToStackInfo()));
        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        Guard(() => state.Session.Configure(request.PolicyConfig.ToConfiguration()));
        return Task.FromResult(Nothing);
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        var session = state.Session;
        var resource = Read(request.Urn, request.ToResource);
        return Task.FromResult(Diagnostics.Of(session, session.Analyze(resource), forStack: false));
    }

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        var session = state.Session;
        var stack = new Stack(request.Resources.Select(resource => Read(resource.Urn, resource.ToResource)), session.Info);
        return Task.FromResult(Diagnostics.Of(session, session.AnalyzeStack(stack), forStack: true));
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new RemediateResponse());

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        state.Cancel();
        return Task.FromResult(Nothing);
    }

    private static Resource Read(string urn, Func<Resource> read)
    {
        try
        {
            return read();
        }
        catch (PropertyFormatException exception)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{urn} cannot be judged. {exception.Message}"));
        }
    }

    private static void Guard(Action configure)
    {
        try
        {
            configure();
        }
        catch (Exception exception) when (exception is PolicyPackException or PropertyFormatException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, exception.Message));
        }
    }
}
