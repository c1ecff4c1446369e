using System.Diagnostics;

namespace Pulumi.Policy.Server;

/// <summary>
/// Takes up the trace that an engine sends along: ASP.NET Core makes an activity of the <c>traceparent</c> header of a call, provided
/// that somebody listens. What the pack logs during the call then belongs to that trace.
/// </summary>
internal static class TraceContext
{
    private const string Server = "Microsoft.AspNetCore";

    public static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Server,
            Sample = (ref ActivityCreationOptions<ActivityContext> call) =>
                call.Parent == default ? ActivitySamplingResult.None : ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
