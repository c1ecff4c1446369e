using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace Pulumi.Tests.Engine;

internal sealed class RecordingLog(RecordingEngine engine) : Protocol.Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        engine.Logs.Enqueue(request);
        return Task.FromResult(new Empty());
    }
}
