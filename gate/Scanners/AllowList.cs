using System.Globalization;
using Platform.Gate.Findings;
using Platform.Gate.Sources;

namespace Platform.Gate.Scanners;

/// <summary>What somebody decided to live with, by fingerprint, and what of it covered something.</summary>
/// <param name="allowances">The decisions.</param>
/// <param name="clock">Tells which are still in force.</param>
internal sealed class AllowList(IReadOnlyList<Allowance> allowances, TimeProvider clock)
{
    private readonly HashSet<Allowance> _used = [];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Reads a file.</summary>
    /// <param name="named">The file that somebody named, which must be there; null for the usual one, which need not be.</param>
    /// <param name="usual">The usual one.</param>
    /// <param name="clock">Tells which decisions are still in force.</param>
    /// <exception cref="InputException">It cannot be read, or is not of the shape that <see cref="Allowance"/> describes.</exception>
    public static AllowList Read(string? named, string usual, TimeProvider clock) =>
        new(named is not null || File.Exists(usual) ? Allowance.Read(named ?? usual, ["fingerprint"], []) : [], clock);

    /// <summary>The finding as it is, or waived.</summary>
    public Finding Decide(Finding finding)
    {
        if (allowances.FirstOrDefault(one => one.Keys["fingerprint"] == finding.Fingerprint && Today <= one.Expires) is not { } allowance) return finding;
        _used.Add(allowance);
        return finding with { Status = FindingStatus.Waived, Waiver = allowance.ToWaiver(finding.Policy, finding.Source) };
    }

    /// <summary>What should be taken out or renewed, once everything was decided.</summary>
    public IEnumerable<string> Notices() =>
        allowances.Where(allowance => !_used.Contains(allowance)).Select(allowance => Today > allowance.Expires
            ? string.Create(CultureInfo.InvariantCulture, $"The allowance of {allowance.Name} expired on {allowance.Expires:yyyy-MM-dd} and no longer counts.")
            : $"The allowance of {allowance.Name} covers nothing that was found; take it out.");
}
