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
        var directory = request.HasProgramDirectory ? request.ProgramDirectory : request.HasRootDirectory ? request.RootDirectory : null;
        state.Handshake(request.EngineAddress, directory);
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
        Guard(() => state.Configure(request.PolicyConfig.ToConfiguration()));
        return Task.FromResult(Nothing);
    }

    public override async Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        Guard(state.ReadWaivers);
        var answers = state.Answers;
        var results = await Judged(state.Session.AnalyzeAsync(Read(request.Urn, request.ToResource), answers.Of));
        return answers.OfResource(request.Type, results);
    }

    public override async Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        Guard(state.ReadWaivers);
        var answers = state.Answers;
        var stack = new Stack(request.Resources.Select(resource => Read(resource.Urn, resource.ToResource)), state.Session.Info);

        // What the stack needs of them it has; a large stack should not be in memory twice.
        request.Resources.Clear();
        return answers.OfStack(await Judged(state.Session.AnalyzeStackAsync(stack, answers.Of)));
    }

    public override async Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context)
    {
        Guard(state.ReadWaivers);
        var answers = state.Answers;
        return answers.OfRemediation(await Judged(state.Session.RemediateAsync(Read(request.Urn, request.ToResource))));
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        state.Cancel();
        return Task.FromResult(Nothing);
    }

    private static async Task<IReadOnlyList<T>> Judged<T>(Task<IReadOnlyList<T>> judging)
    {
        try
        {
            return await judging;
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The engine cancelled the analysis."));
        }
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
