using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class InputInjection() : StepAudit(new()
{
    Name = "workflow-input-injection",
    Severity = Severity.Medium,
    Description = "Scripts are not put together from inputs, branch names and other texts that a caller gives.",
    Rationale = "Who may start the workflow, push a branch or call the action chooses the text, and with it commands that run with rights the caller may not have.",
    Remediation = "Set an environment variable to the expression and use `\"$VARIABLE\"` in the script, or give the input a `type` of boolean, number or choice.",
    Links = ["https://docs.zizmor.sh/audits/#template-injection"],
})
{
    public override string Good => """
        on:
          workflow_dispatch:
            inputs:
              dry-run: { type: boolean }
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - run: ./deploy --dry-run=${{ inputs.dry-run }} "$BRANCH"
                env: { BRANCH: '${{ github.ref_name }}' }
        """;

    public override string Bad => """
        on:
          workflow_dispatch:
            inputs:
              target: { type: string }
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - run: ./deploy ${{ inputs.target }} # here
              - run: git checkout ${{ github.ref_name }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        var analysis = new TaintAnalysis(step);
        foreach (var sink in ScriptSink.In(step, context.Repository))
        {
            foreach (var expansion in Expansion.In(sink.Text))
            {
                if (expansion.Expression is { } expression && analysis.Of(expression) == Taint.Caller)
                    yield return step.Flaw(sink.Text, expansion.Start, expansion.Text, sink.Path, $"`{expansion.Text}` is text that a caller chooses, and becomes part of a script");
            }
        }
    }
}
