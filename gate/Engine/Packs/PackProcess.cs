using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Platform.Gate.Engine;

/// <summary>The process of a policy pack, which says its port first. Disposing it kills it and everything it started.</summary>
internal sealed class PackProcess : IDisposable
{
    // What `dotnet run` may write to a terminal around the line.
    private static readonly string[] ProgressSequences = ["\u001b]9;4;3;\u001b\\", "\u001b]9;4;0;\u001b\\"];

    private readonly Process _process;
    private readonly OutputTail _output;
    private readonly OutputTail _errors;
    private readonly Task _errorsRead;

    private PackProcess(Process process, TextWriter? passOn)
    {
        _process = process;
        _output = new OutputTail(passOn);
        _errors = new OutputTail(passOn);
        _errorsRead = _errors.ReadAsync(process.StandardError);
    }

    /// <summary>The last thing the pack said, on one line.</summary>
    public string LastWords => Sources.Shown.Line(_errors.ToString() is { Length: > 0 } errors ? errors : _output.ToString());

    /// <summary>Starts a pack and waits for its port.</summary>
    /// <exception cref="PackFailedException">It ends, or says something else.</exception>
    public static async Task<(PackProcess Process, int Port)> StartAsync(string pack, ProgramStart start, PluginPackOptions options, CancellationToken cancellationToken)
    {
        Process process;
        try
        {
            process = Process.Start(ProcessGroup.StartInfo(start)) ?? throw new InvalidOperationException("it did not start");
            process.StandardInput.Close();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            throw PackErrors.DidNotStart(pack, exception.Message);
        }

        var running = new PackProcess(process, options.Output);
        try
        {
            var port = await running.ReadPortAsync(pack, options.StartTimeout, cancellationToken).ConfigureAwait(false);
            _ = running._output.ReadAsync(process.StandardOutput);
            return (running, port);
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ProcessGroup.Kill(_process);
        _process.Dispose();
    }

    private async Task<int> ReadPortAsync(string pack, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var line = await ReadLineAsync(limit.Token).ConfigureAwait(false);
            if (line is null)
            {
                await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);

                // What it said last may still be on its way; what it started may hold the way open for ever.
                await Task.WhenAny(_errorsRead, Task.Delay(TimeSpan.FromSeconds(1), limit.Token)).ConfigureAwait(false);
                throw PackErrors.DidNotStart(pack, LastWords is { Length: > 0 } words ? words : $"it ended with exit code {_process.ExitCode}.");
            }

            foreach (var sequence in ProgressSequences) line = line.Replace(sequence, string.Empty, StringComparison.Ordinal);
            return int.TryParse(line.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                ? port
                : throw PackErrors.NoPort(pack, line);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw PackErrors.TooSlow(pack, "with its port", timeout);
        }
    }

    // A line that never ends must not fill the memory.
    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var next = new char[1];
        while (await _process.StandardOutput.ReadAsync(next, cancellationToken).ConfigureAwait(false) == 1)
        {
            if (next[0] == '\n' || line.Length > 1000) return line.ToString();
            line.Append(next[0]);
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
