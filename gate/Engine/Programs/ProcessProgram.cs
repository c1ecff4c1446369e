namespace Platform.Gate.Engine;

/// <summary>A program that is a process of its own and calls the engine over gRPC.</summary>
internal abstract class ProcessProgram : IProgram
{
    // The hosts' convention: the program has already said through its log what went wrong.
    private const int ErrorsLogged = 32;

    public async Task<string?> RunAsync(PreviewDeployment deployment, CancellationToken cancellationToken)
    {
        var server = await MonitorServer.StartAsync(deployment, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var process = ProgramProcess.Start(StartOf(deployment, server.Address), deployment.Options.ProgramOutput);
            return Failure(await process.WaitAsync(cancellationToken).ConfigureAwait(false), process, deployment);
        }
    }

    /// <summary>The process to start for a run, as the program's language host would.</summary>
    protected abstract ProgramStart StartOf(PreviewDeployment deployment, string engineAddress);

    private static string? Failure(int exitCode, ProgramProcess process, PreviewDeployment deployment)
    {
        var (project, stack, logged) = (deployment.Project, deployment.Stack, deployment.Log.Errors);
        var reason = logged.Select(ThrownText.OfLog).Concat([ThrownText.OfOutput(process.Errors.ToString()), ThrownText.OfOutput(process.Output.ToString())]).FirstOrDefault(text => text.Length > 0);
        if (exitCode is not (0 or ErrorsLogged) || (exitCode == ErrorsLogged && logged.Count == 0)) return ProgramErrors.Failed(project, stack, exitCode, reason);
        if (logged.Count > 0) return ProgramErrors.LoggedError(project, stack, reason!);
        if (deployment.Log.RefusedRequests is [var refused, ..]) return ProgramErrors.Refused(project, stack, refused);
        if (deployment.Resources.Stack is null) return ProgramErrors.NothingRegistered(project, stack);
        return deployment.Resources.StackIsComplete ? null : ProgramErrors.EndedEarly(project, stack);
    }
}

/// <summary>A process to start.</summary>
internal sealed record ProgramStart
{
    public required string FileName { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>The whole environment of the process.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
}
