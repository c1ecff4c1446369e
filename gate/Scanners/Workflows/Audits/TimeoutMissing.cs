using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class TimeoutMissing() : JobAudit(new()
{
    Name = "workflow-timeout-missing",
    Severity = Severity.Low,
    Description = "Every job has a time limit.",
    Rationale = "A job that hangs is stopped after six hours otherwise, with its credentials alive and everything behind it waiting.",
    Remediation = "Set `timeout-minutes`.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idtimeout-minutes"],
})
{
    public override string Good => """
        on: push
        jobs: { test: { runs-on: ubuntu-24.04, timeout-minutes: 10, steps: [] } }
        """;

    public override string Bad => """
        on: push
        jobs:
          test: # here
            runs-on: ubuntu-24.04
            steps: []
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (job.Uses is null && job.Node.At("timeout-minutes") is null && job.Steps.Any(step => step.Node.At("timeout-minutes") is null) | job.Steps.Count == 0)
            yield return job.Flaw(job.Key, "timeout-minutes", $"the job '{job.Id}' has no time limit");
    }
}
