using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnpinnedTool() : StepAudit(new()
{
    Name = "workflow-unpinned-tool",
    Severity = Severity.Medium,
    Description = "Actions that install a tool are told its version.",
    Rationale = "The action is pinned, but what it downloads is whatever is newest today.",
    Remediation = "Give the input that names the version an exact one.",
    Links = ["https://docs.zizmor.sh/audits/#unpinned-tools"],
})
{
    private static readonly Dictionary<string, string> VersionInputs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aquasecurity/setup-trivy"] = "version",
        ["1password/load-secrets-action"] = "version",
        ["extractions/setup-just"] = "just-version",
        ["extractions/setup-crate"] = "version",
        ["pulumi/setup-pulumi"] = "pulumi-version",
    };

    public override string Good => """
        - uses: aquasecurity/setup-trivy@v0.2.5
          with: { version: v0.65.0 }
        """;

    public override string Bad => """
        - uses: aquasecurity/setup-trivy@v0.2.5 # here
        - uses: extractions/setup-just@v3 # here
          with: { just-version: '*' }
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Action is not { } action || !VersionInputs.TryGetValue(action.Name, out var input)) yield break;
        if (step.With.At(input).Text() is null or "" or "latest" or "*")
            yield return step.Flaw(step.Uses!, "uses", $"{action.Name} installs the newest version, expected an exact one in `{input}`");
    }
}
