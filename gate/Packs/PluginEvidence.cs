using Platform.Gate.Findings;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Packs;

/// <summary>
/// Counts what the policies of a plugin came to. A pack names what is violated and what does not apply; what is neither has passed, as the Pulumi
/// CLI counts.
/// </summary>
internal sealed class PluginEvidence(string pack, AnalyzerInfo info, IReadOnlyDictionary<string, PolicyConfig> configuration)
{
    private readonly Dictionary<string, PolicyEvidence> _counts = info.Policies.DistinctBy(policy => policy.Name).ToDictionary(
        policy => policy.Name,
        policy => new PolicyEvidence
        {
            Policy = policy.Name,
            Pack = pack,
            Title = policy.Description,
            Remediation = policy.RemediationSteps,
            Severity = Severity(policy.Severity),
            Controls = Controls(policy),
            Link = policy.Url.Length > 0 ? policy.Url : null,
            Enforcement = (configuration.GetValueOrDefault(policy.Name)?.EnforcementLevel ?? policy.EnforcementLevel).ToString().ToLowerInvariant(),
            Configuration = configuration.TryGetValue(policy.Name, out var config) ? PropertyWire.Read(config.Properties) : PropertyMap.Empty,
        },
        StringComparer.Ordinal);

    public static Severity? Severity(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Low => Pulumi.Policy.Severity.Low,
        PolicySeverity.Medium => Pulumi.Policy.Severity.Medium,
        PolicySeverity.High => Pulumi.Policy.Severity.High,
        PolicySeverity.Critical => Pulumi.Policy.Severity.Critical,
        _ => null,
    };

    public static IReadOnlyList<Control> Controls(PolicyInfo? policy) => policy?.Framework is { Name.Length: > 0 } framework
        ? [new($"{framework.Name} {framework.Version}".Trim(), framework.Reference.Length > 0 ? framework.Reference : framework.Specification)]
        : [];

    public void AddResource(IReadOnlyList<Finding> findings, IEnumerable<string> notApplicable) => Add(PolicyType.Resource, findings, notApplicable);

    public void AddStack(IReadOnlyList<Finding> findings, IEnumerable<string> notApplicable) => Add(PolicyType.Stack, findings, notApplicable);

    public IReadOnlyList<PolicyEvidence> Evidence() => [.. _counts.Values.OrderBy(evidence => evidence.Policy, StringComparer.Ordinal)];

    private void Add(PolicyType type, IReadOnlyList<Finding> findings, IEnumerable<string> notApplicable)
    {
        var other = notApplicable.ToHashSet(StringComparer.Ordinal);
        foreach (var policy in info.Policies.Where(policy => policy.PolicyType == type))
        {
            var evidence = _counts[policy.Name];
            var mine = findings.Where(finding => finding.Policy == policy.Name).ToList();
            var disabled = evidence.Enforcement == "disabled";
            _counts[policy.Name] = mine.Count > 0
                ? evidence with
                {
                    Undetermined = evidence.Undetermined + mine.Count(finding => finding.Status == FindingStatus.Undetermined),
                    Violations = evidence.Violations + mine.Count(finding => finding.Status == FindingStatus.Violation),
                }
                : disabled ? evidence
                : other.Contains(policy.Name) ? evidence with { NotApplicable = evidence.NotApplicable + 1 }
                : evidence with { Passed = evidence.Passed + 1 };
        }
    }
}
