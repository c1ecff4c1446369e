using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnpinnedAction() : UsesAudit(new()
{
    Name = "workflow-unpinned-action",
    Severity = Severity.High,
    Description = "Actions and reusable workflows are pinned to a full commit hash.",
    Rationale = "A tag or branch can be moved to other code, which then runs with the job's token and secrets; so did tj-actions/changed-files in March 2025.",
    Remediation = "Write `uses: owner/repository@<40 hex digits> # v1.2.3`.",
    Links = ["https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions"],
})
{
    public override string Good => "- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

    public override string Bad => """
        - uses: actions/checkout@v7 # here
        - uses: some/action # here
        - uses: ./.github/actions/local
        """;

    protected override string? Judge(Use use, StepsFile file, AuditContext context) => use.Action switch
    {
        { Kind: not ActionKind.Repository } or { IsPinned: true } => null,
        { Ref: "" } => $"{use.Action.Name} names no version, expected a commit hash",
        var action => $"{action.Name} is used at '{action.Ref}', expected a commit hash of 40 digits",
    };
}
