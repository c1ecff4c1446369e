using Platform.Gate.Findings;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>A file with steps: a workflow or a composite action.</summary>
internal abstract class StepsFile(SourceText source, YamlMappingNode root)
{
    public SourceText Source { get; } = source;

    public YamlMappingNode Root { get; } = root;

    public string Path => Source.Path;

    public abstract IEnumerable<Step> Steps { get; }

    /// <summary>The text of a file of the repository, by its path; null when there is none.</summary>
    public Func<string, string?> ReadFile { get; init; } = _ => null;

    /// <summary>Every action, image and reusable workflow it uses.</summary>
    public IEnumerable<Use> Uses =>
        Steps.Where(step => step.Uses is not null).Select(step => new Use(step.Uses!, step.Action!, message => step.Flaw(step.Uses!, "uses", message)))
            .Concat(this is Workflow workflow ? workflow.Jobs.Where(job => job.Uses?.Value is not null).Select(Use) : []);

    private static Use Use(Job job) => new(job.Uses!, ActionReference.Parse(job.Uses!.Value!), message => job.Flaw(job.Uses!, "uses", message));

    /// <summary>A complaint about a node.</summary>
    public Flaw Flaw(YamlNode node, string path, string message, string? identity = null) => new(Source.Of(node), path, identity ?? path, message);
}

/// <summary>Something used.</summary>
/// <param name="Node">Where it is named.</param>
/// <param name="Action">What it is.</param>
/// <param name="Flaw">Makes a complaint about it.</param>
internal sealed record Use(YamlScalarNode Node, ActionReference Action, Func<string, Flaw> Flaw);

/// <summary>A workflow of <c>.github/workflows</c>.</summary>
internal sealed class Workflow : StepsFile
{
    public Workflow(SourceText source, YamlMappingNode root)
        : base(source, root)
    {
        Triggers = [.. ReadTriggers(root.At("on"))];
        Jobs = [.. root.At("jobs").Members().Where(member => member.Value is YamlMappingNode).Select(member => new Job(this, member.Key, (YamlMappingNode)member.Value))];
    }

    public IReadOnlyList<Trigger> Triggers { get; }

    public IReadOnlyList<Job> Jobs { get; }

    public override IEnumerable<Step> Steps => Jobs.SelectMany(job => job.Steps);

    public Trigger? On(params ReadOnlySpan<string> events)
    {
        foreach (var name in events)
        {
            if (Triggers.FirstOrDefault(trigger => trigger.Event == name) is { } found) return found;
        }

        return null;
    }

    private static IEnumerable<Trigger> ReadTriggers(YamlNode? on) => on switch
    {
        YamlScalarNode scalar => [new(scalar.Value ?? string.Empty, scalar, null)],
        YamlSequenceNode sequence => sequence.Children.OfType<YamlScalarNode>().Select(item => new Trigger(item.Value ?? string.Empty, item, null)),
        _ => on.Members().Select(member => new Trigger(member.Key.Value ?? string.Empty, member.Key, member.Value)),
    };
}

/// <summary>An event that starts a workflow.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Node">Where it is named.</param>
/// <param name="Filter">Its filters and inputs; null when there are none.</param>
internal sealed record Trigger(string Event, YamlScalarNode Node, YamlNode? Filter);

/// <summary>A job of a workflow.</summary>
internal sealed class Job
{
    public Job(Workflow workflow, YamlScalarNode key, YamlMappingNode node)
    {
        Workflow = workflow;
        Key = key;
        Node = node;
        Steps = [.. node.At("steps").Items().OfType<YamlMappingNode>().Select((step, index) => new Step(workflow, this, step, index))];
    }

    public Workflow Workflow { get; }

    public YamlScalarNode Key { get; }

    public YamlMappingNode Node { get; }

    public string Id => Key.Value ?? string.Empty;

    public string Path => $"jobs.{Id}";

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The reusable workflow it calls.</summary>
    public YamlScalarNode? Uses => Node.At("uses") as YamlScalarNode;

    public YamlScalarNode? If => Node.At("if") as YamlScalarNode;

    public IEnumerable<string> Needs => Node.At("needs").Texts();

    /// <summary>The name of its deployment environment.</summary>
    public string? Environment => Node.At("environment").Text() ?? Node.At("environment").At("name").Text();

    /// <summary>The permissions in force: its own, else the workflow's.</summary>
    public YamlNode? Permissions => Node.At("permissions") ?? Workflow.Root.At("permissions");

    /// <summary>Whether its token has a permission at this level.</summary>
    public bool Has(string scope, string access) =>
        Permissions is YamlMappingNode mapping ? mapping.At(scope).Text() == access : Permissions.Text() == $"{access}-all";

    public Flaw Flaw(YamlNode node, string below, string message) => Workflow.Flaw(node, below.Length > 0 ? $"{Path}.{below}" : Path, message);
}

/// <summary>A step of a job or of a composite action.</summary>
internal sealed class Step(StepsFile file, Job? job, YamlMappingNode node, int index)
{
    private const int LongScript = 1000;

    public StepsFile File { get; } = file;

    /// <summary>Its job; null in a composite action.</summary>
    public Job? Job { get; } = job;

    public YamlMappingNode Node { get; } = node;

    public int Index { get; } = index;

    public string? Id => Node.At("id").Text();

    public YamlScalarNode? Uses => Node.At("uses") as YamlScalarNode;

    public YamlScalarNode? Run => Node.At("run") as YamlScalarNode;

    public YamlScalarNode? If => Node.At("if") as YamlScalarNode;

    public YamlNode? With => Node.At("with");

    public string Path => $"{(Job is null ? "runs" : Job.Path)}.steps[{Index}]";

    /// <summary>Its script, and those of the repository that it calls, without comments.</summary>
    public IEnumerable<string> Scripts => Run?.Value is { } run ? Workflows.Scripts.WithCalled(run, File.ReadFile) : [];

    /// <summary>The action it uses.</summary>
    public ActionReference? Action => Uses?.Value is { } uses ? ActionReference.Parse(uses) : null;

    /// <summary>Whether it uses one of these actions, named <c>owner/repository</c> with a path maybe.</summary>
    public bool IsAction(params ReadOnlySpan<string> names)
    {
        var name = Action?.Name;
        foreach (var one in names)
        {
            if (string.Equals(one, name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    public Flaw Flaw(YamlNode node, string below, string message) => new(File.Source.Of(node), Join(Path, below), Join(Identity, below), message);

    /// <summary>A complaint about a part of a scalar, such as one line of a script.</summary>
    public Flaw Flaw(YamlScalarNode scalar, int index, string part, string below, string message) =>
        new(File.Source.Of(scalar, index, part), Join(Path, below), Join(Identity, $"{below} {part.Trim()}"), message);

    // Steps move; what they are called, or do, stays.
    private string Identity => field ??= $"{(Job is null ? "runs" : Job.Path)}.steps/{Id ?? Node.At("name").Text() ?? Action?.Name ?? Script ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    // A long one by its hash: every complaint about it has a copy.
    private string? Script => Run?.Value is { Length: > LongScript } script ? ContentHash.Of(script) : Run?.Value;

    private static string Join(string path, string below) => below.Length > 0 ? $"{path}.{below}" : path;
}

/// <summary>An action of this repository, from its <c>action.yml</c>.</summary>
internal sealed class ActionFile : StepsFile
{
    public ActionFile(SourceText source, YamlMappingNode root)
        : base(source, root) =>
        Steps = [.. root.At("runs").At("steps").Items().OfType<YamlMappingNode>().Select((step, index) => new Step(this, null, step, index))];

    public override IReadOnlyList<Step> Steps { get; }

    /// <summary>Its folder, relative to the root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : string.Empty;
}
