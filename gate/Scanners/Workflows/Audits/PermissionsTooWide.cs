using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class PermissionsTooWide() : WorkflowAudit(new()
{
    Name = "workflow-permissions-too-wide",
    Severity = Severity.High,
    Description = "No job's token may do more than the job needs.",
    Rationale = "Whoever gets a step to run what they like, a compromised action or test dependency, has the whole token.",
    Remediation = "Replace `write-all` and `read-all` by the scopes that are needed, and give write scopes to single jobs.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
})
{
    public override string Good => """
        on: push
        permissions: {}
        jobs:
          test: { runs-on: ubuntu-24.04, permissions: { contents: read }, steps: [] }
          release: { runs-on: ubuntu-24.04, permissions: { contents: write }, steps: [] }
        """;

    public override string Bad => """
        on: push
        permissions:
          contents: write # here
        jobs:
          test: { runs-on: ubuntu-24.04, steps: [] }
          release:
            runs-on: ubuntu-24.04
            permissions: write-all # here
            steps: []
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        var all = workflow.Root.At("permissions");
        if (IsAll(all)) yield return workflow.Flaw(all!, "permissions", $"`{all.Text()}` gives every scope to every job");
        foreach (var (key, value) in all.Members())
        {
            if (value.Text() == "write" && key.Value != "id-token" && workflow.Jobs.Count > 1)
                yield return workflow.Flaw(key, $"permissions.{key.Value}", $"`{key.Value}: write` is given to all {workflow.Jobs.Count} jobs");
        }

        foreach (var job in workflow.Jobs)
        {
            if (job.Node.At("permissions") is { } own && IsAll(own)) yield return job.Flaw(own, "permissions", $"`{own.Text()}` gives the job '{job.Id}' every scope");
        }
    }

    private static bool IsAll(YamlNode? permissions) => permissions.Text() is "write-all" or "read-all";
}
