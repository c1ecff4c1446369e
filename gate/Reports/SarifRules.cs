using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Platform.Gate.Reports;

/// <summary>The rules of a SARIF run: every policy that judged, and every scanner rule that found something.</summary>
internal sealed class SarifRules
{
    // More are taken, and not shown.
    private const int MostTags = 10;

    private readonly Dictionary<(string Pack, string Policy), int> _indices = [];
    private readonly List<SarifRule> _rules = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public SarifRules(Report report)
    {
        foreach (var evidence in report.Evidence)
            Add(evidence.Pack, evidence.Policy, evidence.Title, evidence.Why, evidence.Remediation, evidence.Severity, [.. evidence.Controls.Select(control => control.ToString())], evidence.Link);
        foreach (var finding in report.Visible)
            Add(finding.Pack, finding.Policy, finding.Title, finding.Why, finding.Remediation, finding.Severity, finding.Frameworks, finding.Link);
    }

    public IReadOnlyList<SarifRule> All => _rules;

    public int IndexOf(Finding finding) => _indices[(finding.Pack, finding.Policy)];

    public string IdOf(Finding finding) => _rules[IndexOf(finding)].Id;

    public static string LevelOf(Severity? severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    private void Add(string pack, string policy, string title, string why, string remediation, Severity? severity, IReadOnlyList<string> controls, string? link)
    {
        if (!_indices.TryAdd((pack, policy), _rules.Count)) return;
        var id = _ids.Add(policy) ? policy : $"{pack}/{policy}";
        title = title.Length > 0 ? title : policy;
        _rules.Add(new()
        {
            Id = id,
            ShortDescription = new(title),
            FullDescription = new(why.Length > 0 ? why : title),
            Help = new(Help(title, why, remediation, "Mend: "), Help(MarkdownText.Prose(title), MarkdownText.Prose(why), MarkdownText.Prose(remediation), "**Mend:** ")),
            HelpUri = link,
            DefaultConfiguration = new(LevelOf(severity)),
            Properties = new([.. controls.Prepend("security").Take(MostTags)], "very-high", SecuritySeverity(severity)),
        });
    }

    private static string Help(string title, string why, string remediation, string label) =>
        string.Join("\n\n", new[] { title, why, remediation.Length > 0 ? $"{label}{remediation}" : string.Empty }.Where(part => part.Length > 0));

    // The middle of the bands that code scanning draws: above 9 critical, from 7 high, from 4 medium.
    private static string? SecuritySeverity(Severity? severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.0",
        _ => null,
    };
}
