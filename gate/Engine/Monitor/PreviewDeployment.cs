using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// One run of one program: what the parts of the monitor share. Together they do what Pulumi's engine does in the preview of a new stack
/// (pulumi/pulumi, pkg/resource/deploy/source_eval.go), with no provider behind it.
/// </summary>
internal sealed class PreviewDeployment : IDisposable
{
    public PreviewDeployment(PulumiProject project, string stack, PreviewOptions options, StackConfiguration configuration)
    {
        Project = project;
        Stack = stack;
        Options = options;
        Configuration = configuration;
        Bags = new(configuration);
        Providers = new(new(project, stack, configuration, Resources), Resources);
        Notices = new(configuration.Notices);
        Log = new(options.ProgramOutput);
    }

    public PulumiProject Project { get; }

    public string Stack { get; }

    public PreviewOptions Options { get; }

    public StackConfiguration Configuration { get; }

    public ResourceTable Resources { get; } = new();

    public Packages Packages { get; } = new();

    public ProviderChoice Providers { get; }

    public PropertyBags Bags { get; }

    public Transforms Transforms { get; } = new();

    public ProgramLog Log { get; }

    public Notices Notices { get; }

    public DeploymentInfo Info()
    {
        var info = new DeploymentInfo
        {
            Project = Project.Name,
            Stack = Stack,
            Organization = Options.Organization,
            DryRun = true,
            Parallel = Options.Parallel,
        };
        info.Config.Add(new Dictionary<string, string>(Configuration.Values));
        info.ConfigSecretKeys.AddRange(Configuration.SecretKeys);
        return info;
    }

    public void Registered() => Options.Progress?.Invoke(new($"{Project.Name}/{Stack}", PreviewPhase.Running, Resources.Count));

    public void Dispose() => Transforms.Dispose();
}
