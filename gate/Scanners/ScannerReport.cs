using Platform.Gate.Findings;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Scanners;

/// <summary>Turns what audits complain about into findings and evidence, with the levels that the configuration sets.</summary>
/// <param name="kind">The findings' kind, such as <c>workflow</c>.</param>
/// <param name="pack">The scanner's name, where policies have their pack's.</param>
/// <param name="configuration">Levels and settings by audit name; null when none was given.</param>
internal sealed class ScannerReport(string kind, string pack, IReadOnlyDictionary<string, PolicyConfiguration>? configuration)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, PolicyEvidence> _evidence = new(StringComparer.Ordinal);

    public EnforcementLevel Level(PolicyMetadata rule, EnforcementLevel initial) =>
        configuration?.GetValueOrDefault(rule.Name)?.Enforcement ?? configuration?.GetValueOrDefault("all")?.Enforcement ?? initial;

    public PropertyMap Settings(string rule) => configuration?.GetValueOrDefault(rule)?.Settings ?? PropertyMap.Empty;

    /// <summary>Notes that a rule was asked of something and answered with these complaints.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="level">Its level.</param>
    /// <param name="source">What was judged.</param>
    /// <param name="flaws">The complaints; none when it passed.</param>
    /// <param name="decide">What becomes of a finding that somebody may have decided about.</param>
    public void Add(PolicyMetadata rule, EnforcementLevel level, string source, IReadOnlyList<Flaw> flaws, Func<Finding, Finding>? decide = null)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var flaw in flaws)
        {
            // Twins in one file are told apart by their order, so that waiving one does not waive the next.
            var twin = seen[flaw.Identity] = seen.GetValueOrDefault(flaw.Identity) + 1;
            var finding = Finding(rule, level, source, flaw, twin == 1 ? flaw.Identity : $"{flaw.Identity}#{twin}");
            _findings.Add(decide is null ? finding : decide(finding));
        }

        Count(rule, level, evidence => flaws.Count > 0
            ? evidence with { Violations = evidence.Violations + flaws.Count }
            : evidence with { Passed = evidence.Passed + 1 });
    }

    /// <summary>Notes how many things passed.</summary>
    public void AddPassed(PolicyMetadata rule, EnforcementLevel level, int count) =>
        Count(rule, level, evidence => evidence with { Passed = evidence.Passed + count });

    /// <summary>Notes that a rule has nothing to say of something.</summary>
    public void AddNotApplicable(PolicyMetadata rule, EnforcementLevel level) =>
        Count(rule, level, evidence => evidence with { NotApplicable = evidence.NotApplicable + 1 });

    /// <summary>Notes that a rule broke, so that nothing is known of what it should have judged.</summary>
    public void AddError(PolicyMetadata rule, EnforcementLevel level, string source, string message)
    {
        var finding = Finding(rule, level, source, new(null, string.Empty, string.Empty, message), string.Empty);
        _findings.Add(finding with { Status = FindingStatus.Error });
        Count(rule, level, evidence => evidence with { Errors = evidence.Errors + 1 });
    }

    public Judgement ToJudgement(IReadOnlyList<ReportSource> sources, IReadOnlyList<PolicyMetadata> rules, IReadOnlyList<string> failures, IReadOnlyList<string>? notices = null) => new()
    {
        Sources = sources,
        Packs = [new(pack, GateVersion.Text, rules.Count, Hash(rules))],
        Evidence = [.. _evidence.Values.OrderBy(evidence => evidence.Policy, StringComparer.Ordinal)],
        Findings = _findings,
        Failures = failures,
        Notices = notices ?? [],
    };

    private Finding Finding(PolicyMetadata rule, EnforcementLevel level, string source, Flaw flaw, string identity) => new()
    {
        Kind = kind,
        Policy = rule.Name,
        Pack = pack,
        Status = FindingStatus.Violation,
        Enforcement = level,
        Severity = rule.Severity,
        Source = source,
        Path = flaw.Path,
        Position = flaw.Place is { } place ? new(place.File, place.Line > 0 ? place.Line : null, place.Column > 0 ? place.Column : null) : null,
        Title = rule.Description,
        Why = rule.Rationale,
        Message = flaw.Message,
        Remediation = rule.Remediation,
        Frameworks = [.. rule.Controls.Select(control => control.ToString())],
        Link = rule.Links.Count > 0 ? rule.Links[0] : null,
        Fingerprint = Fingerprint.Of(pack, rule.Name, flaw.Place?.File, identity),
    };

    private void Count(PolicyMetadata rule, EnforcementLevel level, Func<PolicyEvidence, PolicyEvidence> change)
    {
        var evidence = _evidence.GetValueOrDefault(rule.Name) ?? new()
        {
            Policy = rule.Name,
            Pack = pack,
            Title = rule.Description,
            Why = rule.Rationale,
            Remediation = rule.Remediation,
            Severity = rule.Severity,
            Controls = rule.Controls,
            Link = rule.Links.Count > 0 ? rule.Links[0] : null,
            Enforcement = level.ToString().ToLowerInvariant(),
            Configuration = Settings(rule.Name),
        };
        _evidence[rule.Name] = change(evidence);
    }

    private static string Hash(IReadOnlyList<PolicyMetadata> rules)
    {
        var text = string.Join('\n', rules.Select(rule => $"{rule.Name}\n{rule.Severity}\n{rule.Description}\n{rule.Remediation}"));
        return ContentHash.Of(text);
    }
}
