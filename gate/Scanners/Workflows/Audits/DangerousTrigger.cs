using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DangerousTrigger() : WorkflowAudit(new()
{
    Name = "workflow-dangerous-trigger",
    Severity = Severity.Medium,
    Description = "Workflows are not started by `pull_request_target` or `workflow_run`.",
    Rationale = "Both run with the repository's own token and secrets on behalf of anybody who opens a pull request; one careless step hands them over.",
    Remediation = "Use `pull_request`. Where a label or comment must be written, do only that, in a workflow that never touches the pull request's code.",
    Links = ["https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target"],
})
{
    public override string Good => """
        on: [push, pull_request]
        jobs: {}
        """;

    public override string Bad => """
        on:
          push:
          pull_request_target: # here
          workflow_run: # here
            workflows: [Build]
        jobs: {}
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Triggers.Where(trigger => trigger.Event is "pull_request_target" or "workflow_run")
            .Select(trigger => workflow.Flaw(trigger.Node, $"on.{trigger.Event}", $"`{trigger.Event}` runs with the repository's secrets for anybody's pull request"));
}
