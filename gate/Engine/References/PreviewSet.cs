using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Previews stacks of several projects that may refer to one another: a stack whose outputs another needs is run first, whoever asked for it, and
/// no stack is run twice. Where two stacks need each other, one gets unknown outputs.
/// </summary>
public sealed class PreviewSet
{
    private readonly Dictionary<string, (PulumiProject Project, ProgramPreview Preview)> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Project, string Stack), Task<StackSource>> _runs = [];
    private readonly Dictionary<(string Project, string Stack), List<(string Project, string Stack)>> _waits = [];
    private readonly Lock _lock = new();

    /// <summary>Prepares nothing yet.</summary>
    /// <param name="projects">The projects that may refer to one another.</param>
    /// <param name="options">How to run them.</param>
    /// <param name="cancellationToken">Ends every run.</param>
    public PreviewSet(IEnumerable<PulumiProject> projects, PreviewOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(projects);
        foreach (var project in projects)
        {
            var own = options with { Siblings = (from, to) => OutputsAsync((project.Name, from), to) };
            _projects.TryAdd(project.Name, (project, new ProgramPreview(project, own, cancellationToken)));
        }
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
            if (_runs.TryGetValue((project.Name, stack), out var run)) return run;
            return _runs[(project.Name, stack)] = _projects[project.Name].Preview.RunAsync(stack);
        }
    }

    private async Task<PropertyMap?> OutputsAsync((string Project, string Stack) from, StackName to)
    {
        if (!_projects.TryGetValue(to.Project, out var sibling) || !sibling.Project.Stacks().Contains(to.Stack)) return null;
        lock (_lock)
        {
            if (Reaches((to.Project, to.Stack), from)) return null;
            if (!_waits.TryGetValue(from, out var waits)) _waits[from] = waits = [];
            waits.Add((to.Project, to.Stack));
        }

        try
        {
            var stack = await RunAsync(sibling.Project, to.Stack).ConfigureAwait(false);
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
