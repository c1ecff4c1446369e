using System.Runtime.InteropServices;

namespace Pulumi.Policy;

/// <summary>Waits until the process shall end: by Ctrl-C, by SIGTERM, or because a token trips.</summary>
internal static class StopSignal
{
    public static async Task WaitAsync(CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var tripped = cancellation.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }
}
