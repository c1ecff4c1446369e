using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnsoundCondition() : WorkflowAudit(new()
{
    Name = "workflow-unsound-condition",
    Severity = Severity.High,
    Description = "Conditions can be false.",
    Rationale = "With text around `${{ }}`, a line break at the end too, GitHub makes a text of the whole, and a text that is not empty is true.",
    Remediation = "Put the whole condition inside one `${{ }}`, or leave the fences out; write `if: >-` for a condition of several lines.",
    Links = ["https://docs.zizmor.sh/audits/#unsound-condition"],
})
{
    public override string Good => """
        - if: >-
            ${{ github.ref == 'refs/heads/main'
            && github.event_name == 'push' }}
          run: ./deploy
        - if: github.ref == 'refs/heads/main'
          run: ./deploy
        """;

    public override string Bad => """
        - if: ${{ github.ref == 'refs/heads/main' }} && ${{ github.event_name == 'push' }} # here
          run: ./deploy
        - if: | # here
            ${{ github.ref == 'refs/heads/main' }}
          run: ./deploy
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => job.Steps.Select(step => step.If).Prepend(job.If))
            .OfType<YamlScalarNode>()
            .Where(condition => Expansion.In(condition) is [var first, ..] && first.Text.Length != condition.Value!.Length)
            .Select(condition => workflow.Flaw(condition, $"if {condition.Value!.Trim()}", "the condition is a text that is never empty, so it always holds"));
}
