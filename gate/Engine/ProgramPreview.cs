using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>
/// Runs a project's program in the embedded engine, as <c>pulumi preview</c> of a new stack would, with no Pulumi CLI, no credentials and no
/// provider. The program is built once, however many stacks are run, and at the same time.
/// </summary>
public sealed class ProgramPreview
{
    // The host's convention: the program has already said through its log what went wrong.
    private const int ErrorsLogged = 32;

    private readonly PulumiProject _project;
    private readonly PreviewOptions _options;
    private readonly Lazy<Task<IProgram>> _program;
    private readonly CancellationToken _cancellation;

    /// <summary>Prepares nothing yet.</summary>
    /// <param name="project">The project.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Ends the build and every run, with all their processes.</param>
    public ProgramPreview(PulumiProject project, PreviewOptions options, CancellationToken cancellationToken = default)
    {
        _project = project;
        _options = options;
        _cancellation = cancellationToken;
        _program = new(PrepareAsync);
    }

    /// <summary>Runs the program for one stack.</summary>
    /// <param name="stack">The stack's short name.</param>
    /// <returns>The stack; with <see cref="StackSource.Failure"/> when the program failed after it had registered resources.</returns>
    /// <exception cref="InputException">The program cannot be run, or failed before it registered a resource.</exception>
    public async Task<StackSource> RunAsync(string stack)
    {
        var configuration = ConfigurationReader.Read(_project, stack, _options);
        using var deployment = new PreviewDeployment(_project, stack, _options, configuration);

        // The server starts while the program builds.
        var starting = MonitorServer.StartAsync(deployment, _cancellation);
        IProgram program;
        try
        {
            program = await _program.Value.ConfigureAwait(false);
        }
        catch
        {
            await (await starting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var server = await starting.ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Report(deployment, stack, PreviewPhase.Running);
            var failure = await RunAsync(program, new(_project, stack, server.Address, configuration, _options), deployment).ConfigureAwait(false);
            Report(deployment, stack, PreviewPhase.Done);
            failure = failure is null ? null : WithoutSecrets(failure, configuration) + ProgramErrors.UnansweredInvokes(deployment.Notices.Unanswered());
            var hasResources = deployment.Resources.All().Any(resource => !resource.IsImplicit && resource.Type != ProviderReference.StackType);
            if (failure is not null && !hasResources) throw new InputException(failure);

            return new StackSource
            {
                Project = _project.Name,
                Stack = stack,
                Kind = SourceKind.Preview,
                ProjectDirectory = _project.Directory,
                DryRun = true,
                Resources = StackBuilder.Build(deployment.Resources),
                Config = configuration.Values,
                ConfigSecretKeys = configuration.SecretKeys,
                Notices = deployment.Notices.All(),
                Failure = failure,
            };
        }
    }

    private async Task<IProgram> PrepareAsync()
    {
        switch (_project.Runtime)
        {
            case "nodejs":
                return NodeProgram.Find(_project, _options);
            case "dotnet":
                _options.Progress?.Invoke(new(_project.Name, PreviewPhase.Building, 0));
                return await DotnetProgram.BuildAsync(_project, _options, _cancellation).ConfigureAwait(false);
            default:
                throw ProjectErrors.UnsupportedRuntime(_project);
        }
    }

    private async Task<string?> RunAsync(IProgram program, ProgramRun run, PreviewDeployment deployment)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        limit.CancelAfter(_options.Timeout);
        using var process = ProgramProcess.Start(program.StartOf(run), _options.ProgramOutput);
        try
        {
            var exitCode = await process.WaitAsync(limit.Token).ConfigureAwait(false);
            return Failure(exitCode, process, run.Stack, deployment);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return ProgramErrors.TimedOut(_project, run.Stack, _options.Timeout);
        }
    }

    private string? Failure(int exitCode, ProgramProcess process, string stack, PreviewDeployment deployment)
    {
        var logged = deployment.Log.Errors;
        if (exitCode is not (0 or ErrorsLogged) || (exitCode == ErrorsLogged && logged.Count == 0))
            return ProgramErrors.Failed(_project, stack, exitCode, Reason([.. logged, process.Errors.ToString(), process.Output.ToString()]));
        if (logged.Count > 0) return ProgramErrors.LoggedError(_project, stack, Reason(logged)!);
        if (deployment.Log.RefusedRequests is [var refused, ..]) return ProgramErrors.Refused(_project, stack, refused);
        if (deployment.Resources.Stack is null) return ProgramErrors.NothingRegistered(_project, stack);
        return deployment.Resources.StackIsComplete ? null : ProgramErrors.EndedEarly(_project, stack);
    }

    private static string? Reason(IEnumerable<string> texts) => texts.Select(text => Shown.Line(text)).FirstOrDefault(text => text.Length > 0);

    // What a program says of itself may hold the secrets it was given.
    private static string WithoutSecrets(string text, StackConfiguration configuration)
    {
        foreach (var key in configuration.SecretKeys)
        {
            if (configuration[key] is { Length: > 3 } secret) text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    private void Report(PreviewDeployment deployment, string stack, PreviewPhase phase) =>
        _options.Progress?.Invoke(new($"{_project.Name}/{stack}", phase, deployment.Resources.Count));
}
