using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnsoundContains() : WorkflowAudit(new()
{
    Name = "workflow-unsound-contains",
    Severity = Severity.Medium,
    Description = "`contains` is asked of a list, not of a text with words in it.",
    Rationale = "`contains('refs/heads/main refs/heads/develop', github.ref)` also holds for the branch `ma`, which is part of the text.",
    Remediation = "Write `contains(fromJSON('[\"refs/heads/main\"]'), github.ref)`, or compare with `==`.",
    Links = ["https://docs.zizmor.sh/audits/#unsound-contains"],
})
{
    public override string Good => """
        - if: contains(fromJSON('["refs/heads/main", "refs/heads/develop"]'), github.ref) || contains(github.event.head_commit.message, '[deploy]')
          run: ./deploy
        """;

    public override string Bad => """
        - if: contains('refs/heads/main refs/heads/develop', github.ref) # here
          run: ./deploy
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => job.Steps.Select(step => step.If).Prepend(job.If))
            .OfType<YamlScalarNode>()
            .Where(condition => Expansion.Condition(condition)?.All.OfType<Call>().Any(IsUnsound) == true)
            .Select(condition => workflow.Flaw(condition, condition.Value!, "`contains` looks for a part of a text, so parts of the words hold as well"));

    private static bool IsUnsound(Call call) => call.Calls("contains") && call.Arguments is [Literal { Value: string }, { Path: not null }];
}
