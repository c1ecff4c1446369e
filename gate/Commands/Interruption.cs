using System.Runtime.InteropServices;

namespace Platform.Gate.Commands;

/// <summary>
/// Ctrl-C and SIGTERM as a cancellation, from before the first process is started: System.CommandLine listens only once a command has come to
/// its first wait, and the host of the engine's server would swallow a signal that comes before.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // For killing what was started and closing the server; who waits longer waits for nothing.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What the work comes to, unless it goes on long after it should have ended.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        var interrupted = new TaskCompletionSource();
        using var registration = Token.Register(() => _ = Task.Delay(Grace).ContinueWith(_ => interrupted.TrySetResult(), TaskScheduler.Default));
        return await Task.WhenAny(work, interrupted.Task) == work ? await work : throw new OperationCanceledException(Token);
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = _source.CancelAsync();
    }
}
