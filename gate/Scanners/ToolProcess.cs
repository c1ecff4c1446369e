using System.Diagnostics;
using System.Text;

namespace Platform.Gate.Scanners;

/// <summary>What a tool answered.</summary>
internal sealed record ToolResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs a tool to its end, with arguments that no shell sees.</summary>
internal static class ToolProcess
{
    private const int LongestError = 2000;

    /// <summary>Runs it, and ends it when the time is over or nobody wants the answer any more.</summary>
    /// <exception cref="ScannerException">It cannot be started, or did not end in time.</exception>
    public static async Task<ToolResult> RunAsync(
        string file, IReadOnlyList<string> arguments, string directory, string? input, CancellationToken cancellation, TimeSpan? limit = null)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is { } longest) ending.CancelAfter(longest);
        try
        {
            return await RunAsync(file, arguments, directory, input, ending.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new ScannerException($"{Path.GetFileName(file)} {Path.GetFileName(arguments[0])} did not end within {limit!.Value.TotalSeconds:0} seconds and was stopped. Run it again when the machine is less busy.", exception);
        }
    }

    private static async Task<ToolResult> RunAsync(string file, IReadOnlyList<string> arguments, string directory, string? input, CancellationToken cancellation)
    {
        using var process = Start(file, arguments, directory);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await WriteAsync(process, input, cancellation);
            await process.WaitForExitAsync(cancellation);
            var told = await error;
            return new(process.ExitCode, await output, told.Length <= LongestError ? told : told[..LongestError]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string file, IReadOnlyList<string> arguments, string directory)
    {
        var info = new ProcessStartInfo(file)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            UseShellExecute = false,
        };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        try
        {
            return Process.Start(info)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ScannerException($"{file} cannot be started: {exception.Message}", exception);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private static async Task WriteAsync(Process process, string? input, CancellationToken cancellation)
    {
        try
        {
            if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code tells why.
        }
    }
}
