using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnsoundTernary() : WorkflowAudit(new()
{
    Name = "workflow-unsound-ternary",
    Severity = Severity.Low,
    Description = "In `condition && one || other` the first answer is not empty.",
    Rationale = "An empty text, 0, false or null after `&&` counts as false, and the other answer is taken whatever the condition says.",
    Remediation = "Turn the condition round, so that the empty answer comes last.",
    Links = ["https://docs.zizmor.sh/audits/#unsound-ternary"],
})
{
    public override string Good => "- run: make\n  env: { FLAG: \"${{ github.ref != 'refs/heads/main' && '--debug' || '' }}\" }";

    public override string Bad => """
        - run: make
          env:
            FLAG: ${{ github.ref == 'refs/heads/main' && '' || '--debug' }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        Expansions.Below(workflow.Root)
            .Where(found => found.Expansion.Expression?.All.Any(part => part is Binary { Operator: "||", Left: Binary { Operator: "&&", Right: Literal { IsFalsy: true } } }) == true)
            .Select(found => workflow.Flaw(found.Scalar, found.Expansion.Text, $"`{found.Expansion.Text}` never gives the answer after `&&`"));
}
