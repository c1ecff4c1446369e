using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class GitHubAppToken() : StepAudit(new()
{
    Name = "workflow-github-app-token",
    Severity = Severity.High,
    Description = "A GitHub App's token is limited to what the job does, and ends with it.",
    Rationale = "Unless told otherwise the token has every permission of the installation; with `owner` alone it has them in every repository.",
    Remediation = "Name `repositories` and at least one `permission-…`, and leave `skip-token-revoke` out.",
    Links = ["https://docs.zizmor.sh/audits/#github-app"],
})
{
    public override string Good => """
        - uses: actions/create-github-app-token@v2
          with: { app-id: 1, owner: us, repositories: docs, permission-contents: read }
        """;

    public override string Bad => """
        - uses: actions/create-github-app-token@v2 # here
          with:
            app-id: 1
            owner: us # here
            skip-token-revoke: true # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (!step.IsAction("actions/create-github-app-token")) yield break;
        if (!step.With.Members().Any(input => input.Key.Value!.StartsWith("permission-", StringComparison.Ordinal))) yield return step.Flaw(step.Uses!, "uses", "the token has every permission of the installation");
        if (step.With.At("owner") is not null && step.With.At("repositories") is null) yield return step.Flaw(step.With.Key("owner")!, "with.owner", "the token is good for every repository of the owner");
        if (step.With.At("skip-token-revoke").IsTrue()) yield return step.Flaw(step.With.Key("skip-token-revoke")!, "with.skip-token-revoke", "the token outlives the job");
    }
}
