using Platform.Gate.Scanners.Workflows.Actionlint;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ReadableExpressions() : WorkflowAudit(new()
{
    Name = "workflow-expression",
    Severity = Severity.Medium,
    Description = "Expressions can be read, and name contexts, jobs and steps that exist.",
    Rationale = "GitHub refuses the whole workflow for a mistake in one expression, and gives the empty text for a step that is not there: the check behind it is gone.",
    Remediation = "Correct the expression, or the name in it.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/expressions"],
})
{
    private static readonly HashSet<string> Contexts = new(StringComparer.OrdinalIgnoreCase)
        { "github", "env", "vars", "job", "jobs", "steps", "runner", "secrets", "strategy", "matrix", "needs", "inputs" };

    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
        { "contains", "startsWith", "endsWith", "format", "join", "toJSON", "fromJSON", "hashFiles", "success", "always", "cancelled", "failure", "case" };

    public override string Good => """
        on: push
        jobs:
          one: { runs-on: ubuntu-24.04, outputs: { id: '${{ steps.make.outputs.id }}' }, steps: [ { id: make, run: make } ] }
          two:
            needs: one
            if: needs.one.result == 'success' && !cancelled()
            runs-on: ubuntu-24.04
            steps:
              - run: echo ${{ needs.one.outputs.id }} ${{ vars.X || 'it''s }} here' }}
        """;

    public override string Bad => """
        on: push
        jobs:
          one:
            runs-on: ubuntu-24.04
            needs: zero # here
            steps:
              - run: echo ${{ steps.mkae.outputs.id }} # here
              - run: echo ${{ github.ref = 'main' }} # here
              - run: echo ${{ git.ref }} # here
              - run: echo ${{ lower(github.ref) }} # here
              - run: echo ${{ needs.two.result }} # here
          two: { runs-on: ubuntu-24.04, steps: [] }
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        foreach (var job in workflow.Jobs)
        {
            if (job.Needs.FirstOrDefault(needed => workflow.Jobs.All(other => other.Id != needed)) is { } missing)
                yield return job.Flaw(job.Node.Key("needs")!, "needs", $"the job '{job.Id}' needs '{missing}', which does not exist");
        }

        foreach (var (job, scalar, expansion, problem) in Problems(workflow))
            yield return new(workflow.Source.Of(scalar, expansion.Start, expansion.Text), job.Path, $"{job.Path} {expansion.Text}", $"`{expansion.Text}`: {problem}");
    }

    /// <summary>The expressions that this audit complains about.</summary>
    public static IEnumerable<ExpressionProblem> Problems(Workflow workflow) =>
        from job in workflow.Jobs
        from found in Expansions.Below(job.Node).Concat(Conditions(job))
        let problem = Problem(found.Expansion, job)
        where problem is not null
        select new ExpressionProblem(job, found.Scalar, found.Expansion, problem);

    private static IEnumerable<(YamlScalarNode Scalar, Expansion Expansion)> Conditions(Job job) =>
        job.Steps.Select(step => step.If).Prepend(job.If).OfType<YamlScalarNode>()
            .Where(condition => Expansion.In(condition).Count == 0 && !string.IsNullOrWhiteSpace(condition.Value))
            .Select(condition => (condition, Expansion.In($"${{{{{condition.Value}}}}}")[0] with { Start = 0, Text = condition.Value! }));

    private static string? Problem(Expansion expansion, Job job)
    {
        if (expansion.Expression is not { } expression) return expansion.Problem;
        foreach (var part in expression.All)
        {
            switch (part)
            {
                case Context context when !Contexts.Contains(context.Name): return $"there is no context '{context.Name}'";
                case Call call when !Functions.Contains(call.Function): return $"there is no function '{call.Function}'";
                case Member { Target: Context { Name: "steps" } } step when job.Uses is null && job.Steps.All(other => !Same(other.Id, step.Name)): return $"the job has no step with the id '{step.Name}'";
                case Member { Target: Context { Name: "needs" } } needed when !job.Needs.Any(one => Same(one, needed.Name)): return $"the job does not need '{needed.Name}'";
            }
        }

        return null;
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An expression that cannot be read, or that names what is not there.</summary>
internal sealed record ExpressionProblem(Job Job, YamlScalarNode Scalar, Expansion Expansion, string Problem)
{
    /// <summary>Whether a finding is about the same expression.</summary>
    public bool Covers(ActionlintFinding finding) =>
        ReferenceEquals(finding.Node, Scalar) && finding.Offset >= Expansion.Start && finding.Offset <= Expansion.Start + Expansion.Text.Length;
}
