using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class Anonymous() : WorkflowAudit(new()
{
    Name = "workflow-without-name",
    Severity = Severity.Low,
    Description = "Every workflow has a name.",
    Rationale = "Required checks and `workflow_run` go by it; without one GitHub shows the file's path.",
    Remediation = "Add `name:`.",
    Links = ["https://docs.zizmor.sh/audits/#anonymous-definition"],
})
{
    public override string Good => "name: Test\non: push\njobs: {}\n";

    public override string Bad => "on: push # here\njobs: {}\n";

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        if (string.IsNullOrWhiteSpace(workflow.Root.At("name").Text())) yield return workflow.Flaw(workflow.Root, "name", "the workflow has no name");
    }
}
