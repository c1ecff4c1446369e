using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ConcurrencyMissing() : WorkflowAudit(new()
{
    Name = "workflow-concurrency-missing",
    Severity = Severity.Low,
    Description = "Workflows say what happens when they are started again while they run.",
    Rationale = "Two deployments at once meet in the middle, and every push to a pull request leaves a run behind that nobody waits for.",
    Remediation = "Add `concurrency: { group: ${{ github.workflow }}-${{ github.ref }} }`, with `cancel-in-progress: true` where a run may be cut off.",
    Links = ["https://docs.zizmor.sh/audits/#concurrency-limits"],
})
{
    public override string Good => """
        on: push
        concurrency: { group: '${{ github.ref }}' }
        jobs: { test: { runs-on: ubuntu-24.04, steps: [] } }
        """;

    public override string Bad => """
        on: push # here
        jobs:
          test: { runs-on: ubuntu-24.04, steps: [] }
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        if (workflow.Root.At("concurrency") is null && workflow.On("push", "pull_request", "pull_request_target") is { } trigger && workflow.Jobs.Any(job => job.Node.At("concurrency") is null))
            yield return workflow.Flaw(trigger.Node, "concurrency", $"nothing says what becomes of a run when `{trigger.Event}` starts the next");
    }
}
