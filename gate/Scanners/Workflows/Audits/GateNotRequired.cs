using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class GateNotRequired() : JobAudit(new()
{
    Name = "workflow-gate-not-required",
    Severity = Severity.High,
    Description = "Nothing deploys before the gate has judged it.",
    Rationale = "A deployment that does not wait for the gate deploys what the gate would have stopped.",
    Remediation = "Ask the gate in an earlier step of the job, or in a job that this one `needs`.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds"],
})
{
    public override string Good => """
        on: push
        jobs:
          gate: { runs-on: ubuntu-24.04, steps: [ { run: gate run } ] }
          build: { needs: gate, runs-on: ubuntu-24.04, steps: [] }
          deploy: { needs: [build], runs-on: ubuntu-24.04, steps: [ { run: pulumi up --yes } ] }
          other:
            runs-on: ubuntu-24.04
            steps:
              - run: ./artifacts/gate preview
              - run: pulumi up --yes
        """;

    public override string Bad => """
        on: push
        jobs:
          gate: { runs-on: ubuntu-24.04, steps: [ { run: gate run } ] }
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - run: pulumi up --yes # here
              - run: gate run
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        var asked = Before(job).Any(other => DeployAndGate.Asks(other, context.Repository)) || AfterGatedWorkflow(job, context.Repository);
        foreach (var step in job.Steps)
        {
            asked |= DeployAndGate.Asks(step) || context.Repository.Action(step.Action)?.Steps.Any(DeployAndGate.Asks) == true;
            if (!asked && DeployAndGate.Deploys(step)) yield return step.Flaw((YamlNode?)step.Run ?? step.Uses!, step.Run is null ? "uses" : "run", $"the job '{job.Id}' deploys here, and the gate is not asked before");
        }
    }

    private static HashSet<Job> Before(Job job)
    {
        var found = new HashSet<Job>();
        var open = new Stack<Job>([job]);
        while (open.TryPop(out var one))
        {
            foreach (var needed in job.Workflow.Jobs.Where(other => one.Needs.Contains(other.Id, StringComparer.Ordinal)))
            {
                if (found.Add(needed)) open.Push(needed);
            }
        }

        return found;
    }

    // Started by another workflow's end: it counts when that one asks the gate and its success is a condition.
    private static bool AfterGatedWorkflow(Job job, Repository repository)
    {
        if (job.Workflow.On("workflow_run") is not { } trigger || job.Workflow.Triggers.Count > 1) return false;
        var names = trigger.Filter.At("workflows").Texts().ToList();
        var gated = repository.Workflows.Where(workflow => names.Contains(workflow.Root.At("name").Text() ?? workflow.Path)).Any(workflow => workflow.Jobs.Any(other => DeployAndGate.Asks(other, repository)));
        return gated && Expansion.Condition(job.If)?.All.Any(part => part.Is("github", "event", "workflow_run", "conclusion")) == true;
    }
}
