using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class GateBypassed() : WorkflowAudit(new()
{
    Name = "workflow-gate-bypassed",
    Severity = Severity.High,
    Description = "When the gate says no, nothing goes on.",
    Rationale = "`continue-on-error`, `|| true` and `always()` turn the gate's answer into a line in a log.",
    Remediation = "Let the gate's step fail the job, and let what deploys run only on success.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions"],
})
{
    public override string Good => """
        on: push
        jobs:
          gate:
            runs-on: ubuntu-24.04
            steps:
              - run: artifacts/gate preview
              - if: always()
                run: ./upload-report
          deploy:
            needs: gate
            runs-on: ubuntu-24.04
            steps:
              - run: pulumi up --yes
        """;

    public override string Bad => """
        on: push
        jobs:
          gate:
            runs-on: ubuntu-24.04
            continue-on-error: true # here
            steps:
              - run: gate preview || true # here
              - run: gate secrets
                continue-on-error: true # here
              - run: |
                  set +e # here
                  gate workflows
          deploy:
            needs: gate
            if: ${{ !cancelled() }} # here
            runs-on: ubuntu-24.04
            steps:
              - if: always() # here
                run: pulumi up --yes
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => DeployAndGate.Asks(job, context.Repository) ? OfGate(job) : [])
            .Concat(workflow.Jobs.Where(job => job.Steps.Any(DeployAndGate.Deploys)).SelectMany(OfDeployment));

    private static IEnumerable<Flaw> OfGate(Job job)
    {
        if (IsOn(job.Node.At("continue-on-error"))) yield return job.Flaw(job.Node.Key("continue-on-error")!, "continue-on-error", $"the job '{job.Id}' succeeds when the gate says no");
        foreach (var step in job.Steps.Where(DeployAndGate.Asks))
        {
            if (IsOn(step.Node.At("continue-on-error"))) yield return step.Flaw(step.Node.Key("continue-on-error")!, "continue-on-error", "the step succeeds when the gate says no");
            if (step.Run is not { Value: { } run } script) continue;
            foreach (Match match in Ignored().Matches(Scripts.Code(run))) yield return step.Flaw(script, match.Index, match.Value, "run", $"`{match.Value.Trim()}` drops the gate's exit code");
        }
    }

    private static IEnumerable<Flaw> OfDeployment(Job job)
    {
        if (DeployAndGate.RunsAfterFailure(Expansion.Condition(job.If))) yield return job.Flaw(job.If!, "if", $"the job '{job.Id}' deploys although a job before it may have failed");
        foreach (var step in job.Steps.Where(DeployAndGate.Deploys))
        {
            if (DeployAndGate.RunsAfterFailure(Expansion.Condition(step.If))) yield return step.Flaw(step.If!, "if", "the step deploys although a step before it may have failed");
        }
    }

    private static bool IsOn(YamlNode? node) => node.Text() is { Length: > 0 } && !node.IsFalse();

    [GeneratedRegex(@"(?<=\bgate\s[^\n]*)\|\|[^\n#]*|\bset\s+\+e\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ignored();
}
