using Platform.Gate.Engine.Yaml;
using Platform.Gate.Sources;

namespace Platform.Gate.Engine;

/// <summary>
/// Runs a project's program in the embedded engine, as <c>pulumi preview</c> of a new stack would, with no Pulumi CLI, no credentials and no
/// provider. The program is built once, however many stacks are run, and at the same time.
/// </summary>
public sealed class ProgramPreview
{
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
        var program = await _program.Value.ConfigureAwait(false);
        Report(deployment, stack, PreviewPhase.Running);
        var failure = await RunAsync(program, deployment).ConfigureAwait(false);
        Report(deployment, stack, PreviewPhase.Done);
        if (failure is not null) failure = WithoutSecrets(failure, configuration) + ProgramErrors.UnansweredInvokes(deployment.Notices.Unanswered());
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

    private async Task<IProgram> PrepareAsync()
    {
        switch (_project.Runtime)
        {
            case "nodejs":
                return NodeProgram.Find(_project, _options);
            case "yaml":
                return YamlProgram.Read(_project);
            case "dotnet":
                _options.Progress?.Invoke(new(_project.Name, PreviewPhase.Building, 0));
                return await DotnetProgram.BuildAsync(_project, _options, _cancellation).ConfigureAwait(false);
            default:
                throw ProjectErrors.UnsupportedRuntime(_project);
        }
    }

    private async Task<string?> RunAsync(IProgram program, PreviewDeployment deployment)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await program.RunAsync(deployment, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested)
        {
            return ProgramErrors.TimedOut(_project, deployment.Stack, _options.Timeout);
        }
    }

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
