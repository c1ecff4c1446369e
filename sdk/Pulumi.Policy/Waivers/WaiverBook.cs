using System.Globalization;

namespace Pulumi.Policy;

/// <summary>The waivers of a session, and what each of them covered.</summary>
internal sealed class WaiverBook
{
    private readonly ILookup<string, Waiver> _byPolicy;
    private readonly Dictionary<Waiver, HashSet<string>> _covered;
    private readonly HashSet<string> _policies;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();

    public WaiverBook(IReadOnlyList<Waiver> waivers, IEnumerable<string> policies, TimeProvider clock)
    {
        Waivers = waivers;
        _byPolicy = waivers.ToLookup(waiver => waiver.Policy, StringComparer.Ordinal);
        _covered = waivers.Distinct().ToDictionary(waiver => waiver, _ => new HashSet<string>(StringComparer.Ordinal));
        _policies = policies.ToHashSet(StringComparer.Ordinal);
        _clock = clock;
    }

    public static WaiverBook Empty { get; } = new([], [], TimeProvider.System);

    public IReadOnlyList<Waiver> Waivers { get; }

    public bool IsEmpty => Waivers.Count == 0;

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The result with the waiver that covers it. Only what a policy found can be waived: a policy that failed has found nothing. A
    /// waiver that expired covers nothing, but is told, so that nobody wonders why the build broke over night.
    /// </summary>
    public PolicyResult Apply(PolicyResult result)
    {
        if (IsEmpty || result.Outcome is not (PolicyOutcome.Violated or PolicyOutcome.Undetermined) || result.Urn is not { } urn) return result;
        var covering = _byPolicy[result.Policy.Name].Where(waiver => waiver.Covers(result.Policy.Name, urn)).ToList();
        if (covering.Count == 0) return result;
        lock (_gate)
        {
            foreach (var waiver in covering) _covered[waiver].Add(urn);
        }

        if (covering.Find(waiver => !waiver.IsExpired(Today)) is { } inForce) return result with { Waiver = inForce };
        var expired = covering.MaxBy(waiver => waiver.Expires)!;
        var told = string.Create(CultureInfo.InvariantCulture, $"Waiver '{expired.Id}' expired on {expired.Expires:yyyy-MM-dd}: this counts again since the day after.");
        return result with { Message = result.Message.Length == 0 ? told : $"{result.Message}\n{told}" };
    }

    /// <summary>What is wrong with the waivers for this stack, once all of it was judged. Those for policies of other packs are theirs to tell.</summary>
    public IEnumerable<string> Problems(Stack stack)
    {
        var prefix = Prefix(stack.Root.Urn.Length > 0 ? stack.Root.Urn : stack.Resources.Select(resource => resource.Urn).FirstOrDefault(string.Empty));
        foreach (var waiver in Waivers.Where(waiver => Prefix(waiver.Urn) == prefix && _policies.Contains(waiver.Policy)))
        {
            int covered;
            lock (_gate) covered = _covered[waiver].Count;
            if (covered == 0)
                yield return $"Waiver '{waiver.Id}' covers nothing: no finding of '{waiver.Policy}' is about {waiver.Urn}. Remove it, or correct its policy or URN.";
            else if (covered > waiver.MaxMatches)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Waiver '{waiver.Id}' covers {covered} resources, more than its maxMatches of {waiver.MaxMatches}. Narrow its URN, or agree on a larger maxMatches.");
        }
    }

    // "urn:pulumi:STACK::PROJECT": a glob never reaches that far.
    private static string Prefix(string urn)
    {
        var end = urn.IndexOf("::", StringComparison.Ordinal);
        end = end < 0 ? -1 : urn.IndexOf("::", end + 2, StringComparison.Ordinal);
        return end < 0 ? urn : urn[..end];
    }
}
