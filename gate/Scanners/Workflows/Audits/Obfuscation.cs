using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class Obfuscation() : WorkflowAudit(new()
{
    Name = "workflow-obfuscation",
    Severity = Severity.Low,
    Description = "What is used and computed stands there plainly.",
    Rationale = "A path with `..` in it and an expression of constants do nothing that a plain text does not, except hide from a reviewer and from tools.",
    Remediation = "Write the path without `.`, `..` and double slashes, and the value instead of the expression.",
    Links = ["https://docs.zizmor.sh/audits/#obfuscation"],
})
{
    public override string Good => """
        - uses: actions/cache/restore@v5
        - run: echo ${{ format('{0}', github.sha) }}
        """;

    public override string Bad => """
        - uses: actions/checkout/../cache@v5 # here
        - run: echo ${{ format('cu{0}', 'rl') }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Uses.Where(use => IsCrooked(use.Action)).Select(use => use.Flaw($"'{use.Node.Value}' takes a detour"))
            .Concat(Expansions.Below(workflow.Root).Where(found => IsConstant(found.Expansion.Expression))
                .Select(found => workflow.Flaw(found.Scalar, found.Expansion.Text, $"`{found.Expansion.Text}` is a constant")));

    private static bool IsCrooked(ActionReference action) =>
        action.Kind != ActionKind.Image && action.Name.Split('/').Any(part => part is "" or "." or "..");

    // A function of the runner's state has no context in it, but is none.
    private static bool IsConstant(Expression? expression) =>
        expression is not null && !expression.All.Any(part => part is Context || part is Call call && !(call.Calls("format") || call.Calls("join") || call.Calls("toJSON") || call.Calls("fromJSON") || call.Calls("contains")));
}
