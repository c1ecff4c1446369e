using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class BotCondition() : WorkflowAudit(new()
{
    Name = "workflow-bot-condition",
    Severity = Severity.High,
    Description = "A workflow that anybody can start does not trust `github.actor` to be a bot.",
    Rationale = "The actor is who caused the last event: an attacker makes a bot push to their pull request, and the condition holds.",
    Remediation = "Compare `github.event.pull_request.user.login`, and the repository the pull request comes from.",
    Links = ["https://docs.zizmor.sh/audits/#bot-conditions"],
})
{
    public override string Good => """
        on: pull_request_target
        jobs:
          merge: { if: "github.event.pull_request.user.login == 'dependabot[bot]'", runs-on: ubuntu-24.04, steps: [] }
        """;

    public override string Bad => """
        on: pull_request_target
        jobs:
          merge:
            if: github.actor == 'dependabot[bot]' # here
            runs-on: ubuntu-24.04
            steps:
              - if: ${{ 'renovate[bot]' == github.triggering_actor }} # here
                run: gh pr merge
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        if (workflow.On(Events.PrivilegedByAnybody) is null) return [];
        return workflow.Jobs.SelectMany(job => job.Steps.Select(step => step.If).Prepend(job.If))
            .OfType<YamlScalarNode>()
            .Where(condition => Expansion.Condition(condition)?.All.OfType<Binary>().Any(IsSpoofable) == true)
            .Select(condition => workflow.Flaw(condition, condition.Value!, $"`{condition.Value}` holds for whoever makes the bot act"));
    }

    private static bool IsSpoofable(Binary binary) =>
        binary.Operator == "==" && ((IsActor(binary.Left) && IsBot(binary.Right)) || (IsActor(binary.Right) && IsBot(binary.Left)));

    private static bool IsActor(Expression expression) => expression.Is("github", "actor") || expression.Is("github", "triggering_actor") || expression.Is("github", "actor_id");

    private static bool IsBot(Expression expression) => expression is Literal { Value: string text } && (text.EndsWith("[bot]", StringComparison.Ordinal) || text is "49699333" or "29139614");
}
