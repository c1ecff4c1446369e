using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class PermissionsMissing() : JobAudit(new()
{
    Name = "workflow-permissions-missing",
    Severity = Severity.Medium,
    Description = "Every job says what its token may do.",
    Rationale = "A job that says nothing gets the repository's default, which may be to write everything.",
    Remediation = "Write `permissions: {}` at the top of the workflow, and the least each job needs in the job.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
})
{
    public override string Good => """
        on: push
        permissions: {}
        jobs:
          test: { runs-on: ubuntu-24.04, steps: [] }
        """;

    public override string Bad => """
        on: push
        jobs:
          test: # here
            runs-on: ubuntu-24.04
            steps: []
          lint:
            runs-on: ubuntu-24.04
            permissions: { contents: read }
            steps: []
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (job.Permissions is null && job.Workflow.Triggers.Any(trigger => trigger.Event != "workflow_call"))
            yield return job.Flaw(job.Key, "permissions", $"the job '{job.Id}' has no permissions of its own, nor has the workflow");
    }
}
