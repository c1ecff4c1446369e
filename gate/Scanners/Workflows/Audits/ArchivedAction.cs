using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ArchivedAction() : UsesAudit(new()
{
    Name = "workflow-archived-action",
    Severity = Severity.Medium,
    Description = "Actions are maintained.",
    Rationale = "An archived repository gets no fixes, neither for a hole nor for the next runner.",
    Remediation = "Replace the action by the one its README names, or by the tool itself.",
    Links = ["https://docs.zizmor.sh/audits/#archived-uses"],
})
{
    private static readonly HashSet<string> Archived = new(StringComparer.OrdinalIgnoreCase)
    {
        "actions/create-release", "actions/upload-release-asset", "actions/setup-ruby", "actions/setup-elixir", "actions/setup-haskell",
        "actions-rs/toolchain", "actions-rs/cargo", "actions-rs/clippy-check", "actions-rs/audit-check", "actions-rs/install", "actions-rs/grcov", "actions-rs/tarpaulin",
        "google-github-actions/release-please-action",
    };

    public override string Good => "- uses: actions/checkout@v7";

    public override string Bad => "- uses: actions/create-release@v1 # here";

    protected override string? Judge(Use use, StepsFile file, AuditContext context) =>
        use.Action.Kind == ActionKind.Repository && Archived.Contains(use.Action.Repository) ? $"{use.Action.Repository} is archived" : null;
}
