using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class SelfHostedRunner() : JobAudit(new()
{
    Name = "workflow-self-hosted-runner",
    Severity = Severity.High,
    Description = "What strangers can start does not run on machines of one's own.",
    Rationale = "A pull request's code stays on a self-hosted runner after the job, and meets the next job's secrets and the network around it.",
    Remediation = "Use a GitHub-hosted runner for this trigger, or ephemeral runners in a network of their own, with a waiver that says so.",
    Links = ["https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners"],
})
{
    public override string Good => """
        on: push
        jobs:
          test: { runs-on: [self-hosted, linux], steps: [] }
        """;

    public override string Bad => """
        on: pull_request
        jobs:
          test:
            runs-on: [self-hosted, linux] # here
            steps: []
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        var runner = job.Node.At("runs-on");
        if (job.Workflow.On(Events.ByAnybody) is { } trigger && (runner.Texts().Concat(runner.At("labels").Texts()).Contains("self-hosted", StringComparer.OrdinalIgnoreCase) || runner.At("group") is not null))
            yield return job.Flaw(runner!, "runs-on", $"the job '{job.Id}' runs on a self-hosted runner when `{trigger.Event}` starts it");
    }
}
