using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Previews stacks of several projects that may refer to one another: a stack whose outputs another needs is run first, whoever asked for it, and
/// no stack is run twice. Where two stacks need each other, one gets unknown outputs.
/// </summary>
public sealed class PreviewSet
{
    private readonly Dictionary<string, ProgramPreview> _previews = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PulumiProject> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Directory, string Stack), Task<StackSource>> _runs = [];
    private readonly Dictionary<(string Project, string Stack), List<(string Project, string Stack)>> _waits = [];
    private readonly Lock _lock = new();

    /// <summary>Prepares nothing yet.</summary>
    /// <param name="projects">The projects that may refer to one another.</param>
    /// <param name="options">How to run them.</param>
    /// <param name="siblings">Further projects that those may refer to. Configuration in the options is not theirs; null for none.</param>
    /// <param name="cancellationToken">Ends every run.</param>
    public PreviewSet(IEnumerable<PulumiProject> projects, PreviewOptions options, IEnumerable<PulumiProject>? siblings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var project in projects) Add(project, options, cancellationToken);
        var alone = options with { Config = new PreviewOptions().Config, ConfigFile = null };
        foreach (var sibling in siblings ?? []) Add(sibling, alone, cancellationToken);
    }

    /// <summary>Runs a stack, or gives the result of the run it already had.</summary>
    /// <param name="project">One of the projects.</param>
    /// <param name="stack">The stack's short name.</param>
    /// <exception cref="InputException">The program cannot be run, or failed before it registered a resource.</exception>
    public Task<StackSource> RunAsync(PulumiProject project, string stack)
    {
        ArgumentNullException.ThrowIfNull(project);
        lock (_lock)
        {
            if (_runs.TryGetValue((project.Directory, stack), out var run)) return run;
            return _runs[(project.Directory, stack)] = _previews[project.Directory].RunAsync(stack);
        }
    }

    private void Add(PulumiProject project, PreviewOptions options, CancellationToken cancellationToken)
    {
        _byName.TryAdd(project.Name, project);
        _previews.TryAdd(project.Directory, new ProgramPreview(project, options with { Siblings = (from, to) => OutputsAsync((project.Name, from), to) }, cancellationToken));
    }

    private async Task<PropertyMap?> OutputsAsync((string Project, string Stack) from, StackName to)
    {
        if (!_byName.TryGetValue(to.Project, out var sibling) || !sibling.Stacks().Contains(to.Stack)) return null;
        lock (_lock)
        {
            if (Reaches((to.Project, to.Stack), from)) return null;
            if (!_waits.TryGetValue(from, out var waits)) _waits[from] = waits = [];
            waits.Add((to.Project, to.Stack));
        }

        try
        {
            var stack = await RunAsync(sibling, to.Stack).ConfigureAwait(false);
            return stack.Failure is null ? stack.Resources.FirstOrDefault(resource => resource.Inputs.Type == ProviderReference.StackType)?.Outputs : null;
        }
        catch (InputException)
        {
            // Whoever asked for that stack itself is told what is wrong with it.
            return null;
        }
    }

    private bool Reaches((string Project, string Stack) from, (string Project, string Stack) to) =>
        from == to || (_waits.TryGetValue(from, out var waits) && waits.Any(next => Reaches(next, to)));
}
