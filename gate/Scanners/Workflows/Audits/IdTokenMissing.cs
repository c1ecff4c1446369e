using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class IdTokenMissing() : JobAudit(new()
{
    Name = "workflow-id-token-missing",
    Severity = Severity.Medium,
    Description = "A job that assumes an AWS role with OIDC may ask for the token it needs.",
    Rationale = "Without `id-token: write` GitHub gives no OIDC token, and the job fails on the day it is needed.",
    Remediation = "Add `permissions: { id-token: write }` to the job, with whatever else it needs.",
    Links = ["https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws"],
})
{
    public override string Good => """
        on: push
        permissions: {}
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            permissions: { id-token: write }
            steps:
              - uses: aws-actions/configure-aws-credentials@v6
                with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy' }
        """;

    public override string Bad => """
        on: push
        permissions: { contents: read }
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - uses: aws-actions/configure-aws-credentials@v6 # here
                with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy' }
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        // What is only ever called takes the caller's permissions when it names none.
        if (job.Has("id-token", "write") || (job.Permissions is null && job.Workflow.Triggers.All(trigger => trigger.Event == "workflow_call"))) return [];
        return job.Steps
            .Where(step => step.IsAction("aws-actions/configure-aws-credentials")
                && step.With.At("role-to-assume") is not null && step.With.At("aws-access-key-id") is null && !step.With.At("role-chaining").IsTrue())
            .Select(step => step.Flaw(step.Uses!, "uses", $"the job '{job.Id}' assumes a role but has no `id-token: write`"));
    }
}
