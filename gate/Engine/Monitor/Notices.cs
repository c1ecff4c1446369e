namespace Platform.Gate.Engine;

/// <summary>What the user should know of a run, each thing once.</summary>
internal sealed class Notices(IEnumerable<string> first)
{
    private readonly SortedSet<string> _notices = new(first, StringComparer.Ordinal);
    private readonly SortedSet<string> _unanswered = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public IReadOnlyList<string> All()
    {
        lock (_lock) return [.. _notices];
    }

    public IReadOnlyList<string> Unanswered()
    {
        lock (_lock) return [.. _unanswered];
    }

    public void UnansweredInvoke(string token)
    {
        lock (_lock) _unanswered.Add(token);
        Add($"The program calls {token}, which only a provider can answer; what it returns is unknown. Give its result with --invokes FILE to judge what depends on it.");
    }

    public void UnresolvedStack(string reference) =>
        Add($"The outputs of the stack {reference} are unknown. Give them with --stack-outputs FILE to judge what depends on them.");

    public void OpaqueComponent(Registration component) =>
        Add($"{component.Urn.Name} ({component.Type}) is made by a plugin, so the resources inside it are not seen.");

    public void Add(string notice)
    {
        lock (_lock) _notices.Add(notice);
    }
}
