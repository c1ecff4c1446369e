using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class PinWithoutVersion() : UsesAudit(new()
{
    Name = "workflow-pin-without-version",
    Severity = Severity.Low,
    Description = "A commit hash has the version it stands for in a comment.",
    Rationale = "Without it nobody sees in a review what is used, and update tools do not know what is newer.",
    Remediation = "Write the tag behind the hash: `# v1.2.3`.",
    Links = ["https://docs.zizmor.sh/audits/#ref-version-mismatch"],
})
{
    public override string Good => "- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

    public override string Bad => "- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # here";

    protected override string? Judge(Use use, StepsFile file, AuditContext context)
    {
        if (use.Action is not { Kind: ActionKind.Repository, IsPinned: true }) return null;
        var line = file.Source.Line(use.Node.Start.Line);
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        return comment >= 0 && line.AsSpan(comment).ContainsAnyInRange('0', '9') ? null : $"{use.Action.Name} is pinned, but no comment tells the version";
    }
}
