using System.Diagnostics;

namespace Platform.EndToEnd.Tests;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandResult> RunAsync(string command, string directory, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs the published gate.</summary>
    public static Task<CommandResult> GateAsync(string directory, params string[] arguments) => RunAsync(Repository.Gate, directory, arguments);

    /// <summary>All that was printed.</summary>
    public string All => Output + Errors;
}
