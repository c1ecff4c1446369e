using System.Globalization;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Findings;

/// <summary>What became of a waiver.</summary>
internal enum WaiverState
{
    /// <summary>It covers a finding.</summary>
    Used,

    /// <summary>It covers a finding, and ends within two weeks.</summary>
    Ending,

    /// <summary>It ended: what it covered counts again.</summary>
    Expired,

    /// <summary>It covers nothing.</summary>
    Unused,

    /// <summary>It covers more resources than it says.</summary>
    TooWide,

    /// <summary>Its policy is one that nobody may waive.</summary>
    NotWaivable,

    /// <summary>There is no policy of that name.</summary>
    UnknownPolicy,

    /// <summary>Its stack was not judged.</summary>
    NotJudged,
}

/// <summary>A waiver, and what it did in this run.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Matches">How many resources it covers.</param>
/// <param name="State">What became of it.</param>
internal sealed record WaiverUse(Waiver Waiver, int Matches, WaiverState State)
{
    private const int DaysOfNotice = 14;

    /// <param name="waivers">The waivers.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="stacks">The names of the stacks that were judged, as <c>project/stack</c>.</param>
    /// <param name="policies">The names of the policies that there are.</param>
    /// <param name="notWaivable">The names of those that nobody may waive.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<WaiverUse> Of(
        IReadOnlyList<Waiver> waivers,
        IReadOnlyList<Finding> findings,
        IReadOnlySet<string> stacks,
        IReadOnlySet<string> policies,
        IReadOnlySet<string> notWaivable,
        DateOnly today) =>
    [
        .. waivers.OrderBy(waiver => waiver.Id, StringComparer.Ordinal).Select(waiver =>
        {
            var matches = findings.Where(finding => finding.Waiver == waiver).Select(finding => (finding.Source, finding.Resource?.Urn)).Distinct().Count();
            return new WaiverUse(waiver, matches, StateOf(waiver, matches, stacks, policies, notWaivable, today));
        }),
    ];

    /// <summary>What somebody should do about it; null when nothing has to be done.</summary>
    public string? Advice(DateOnly today)
    {
        var days = Waiver.Expires.DayNumber - today.DayNumber;
        return State switch
        {
            WaiverState.Ending => string.Create(CultureInfo.InvariantCulture, $"Waiver '{Waiver.Id}' of {Waiver.Owner} ends on {Waiver.Expires:yyyy-MM-dd}, in {days} {(days == 1 ? "day" : "days")}: mend what it covers, or have it renewed."),
            WaiverState.Expired => string.Create(CultureInfo.InvariantCulture, $"Waiver '{Waiver.Id}' of {Waiver.Owner} expired on {Waiver.Expires:yyyy-MM-dd}: remove it, or have it renewed."),
            WaiverState.Unused => $"Waiver '{Waiver.Id}' covers nothing: no finding of '{Waiver.Policy}' is about {Waiver.Urn}. Remove it, or correct its policy or URN.",
            WaiverState.TooWide => string.Create(CultureInfo.InvariantCulture, $"Waiver '{Waiver.Id}' covers {Matches} resources, more than its maxMatches of {Waiver.MaxMatches}. Narrow its URN, or agree on a larger maxMatches."),
            WaiverState.NotWaivable => $"Waiver '{Waiver.Id}' does not count: gate.yaml says that '{Waiver.Policy}' may not be waived.",
            WaiverState.UnknownPolicy => $"Waiver '{Waiver.Id}' is for '{Waiver.Policy}', and there is no such policy. `gate policies list` names them all.",
            _ => null,
        };
    }

    private static WaiverState StateOf(Waiver waiver, int matches, IReadOnlySet<string> stacks, IReadOnlySet<string> policies, IReadOnlySet<string> notWaivable, DateOnly today) =>
        !policies.Contains(waiver.Policy) ? WaiverState.UnknownPolicy
        : notWaivable.Contains(waiver.Policy) ? WaiverState.NotWaivable
        : waiver.IsExpired(today) ? WaiverState.Expired
        : matches > waiver.MaxMatches ? WaiverState.TooWide
        : matches == 0 && IsOf(waiver, stacks) ? WaiverState.Unused
        : waiver.Expires.DayNumber - today.DayNumber <= DaysOfNotice ? WaiverState.Ending
        : matches == 0 ? WaiverState.NotJudged
        : WaiverState.Used;

    private static bool IsOf(Waiver waiver, IReadOnlySet<string> stacks) => Urn.TryParse(waiver.Urn, out var urn) && stacks.Contains($"{urn.Project}/{urn.Stack}");
}
