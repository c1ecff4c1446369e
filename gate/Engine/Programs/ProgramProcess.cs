using System.Diagnostics;

namespace Platform.Gate.Engine;

/// <summary>A running program. Disposing it kills it and everything it started.</summary>
internal sealed class ProgramProcess : IDisposable
{
    // After the process itself has ended, its pipes are read to the end, unless a child of it keeps them open.
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _reading;

    private ProgramProcess(Process process, TextWriter? passOn, int capacity)
    {
        _process = process;
        Output = new OutputTail(passOn, capacity);
        Errors = new OutputTail(passOn, capacity);
        _reading = Task.WhenAll(Output.ReadAsync(process.StandardOutput), Errors.ReadAsync(process.StandardError));
    }

    public OutputTail Output { get; }

    public OutputTail Errors { get; }

    public static ProgramProcess Start(ProgramStart start, TextWriter? passOn, int capacity = 64 * 1024)
    {
        try
        {
            var process = Process.Start(ProcessGroup.StartInfo(start)) ?? throw new InvalidOperationException("it did not start");
            process.StandardInput.Close();
            return new ProgramProcess(process, passOn, capacity);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            throw ProgramErrors.CannotStart(start.FileName, exception);
        }
    }

    /// <summary>Runs a process to its end; it is killed when the token is cancelled.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProgramStart start, TextWriter? passOn, CancellationToken cancellationToken)
    {
        using var process = Start(start, passOn, 1024 * 1024);
        var exitCode = await process.WaitAsync(cancellationToken).ConfigureAwait(false);
        return (exitCode, process.Output.ToString(), process.Errors.ToString());
    }

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        await Task.WhenAny(_reading, Task.Delay(DrainTime, cancellationToken)).ConfigureAwait(false);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        ProcessGroup.Kill(_process);
        _process.Dispose();
    }
}
