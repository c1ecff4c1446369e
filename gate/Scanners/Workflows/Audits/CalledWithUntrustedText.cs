using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class CalledWithUntrustedText() : JobAudit(new()
{
    Name = "workflow-call-injection",
    Severity = Severity.High,
    Description = "A reusable workflow that puts an input into a script is not given a text that anybody can write.",
    Rationale = "The caller sees no script and the called workflow sees no attacker; together they run an issue's title as commands.",
    Remediation = "In the called workflow, use the input through an environment variable.",
    Links = ["https://docs.github.com/en/actions/concepts/security/script-injections"],
})
{
    public override string Good => """
        on: issues
        jobs:
          call:
            uses: ./.github/workflows/other.yml
            with: { title: '${{ github.event.issue.title }}' }
        """;

    public override string Bad => """
        on:
          issues:
          workflow_call:
            inputs:
              title: { type: string }
        jobs:
          call:
            uses: ./.github/workflows/example.yml
            with:
              title: ${{ github.event.issue.title }} # here
          show:
            runs-on: ubuntu-24.04
            steps:
              - run: echo ${{ inputs.title }}
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (context.Repository.Called(job) is not { } called) yield break;
        var analysis = new TaintAnalysis(new(job.Workflow, job, job.Node, 0));
        foreach (var (key, value) in job.Node.At("with").Members())
        {
            if (value is YamlScalarNode scalar && ScriptSink.Runs(called, key.Value!) && Expansion.In(scalar).Any(expansion => expansion.Expression is { } expression && analysis.Of(expression) == Taint.Attacker))
                yield return job.Flaw(scalar, $"with.{key.Value}", $"{called.Path} puts the input '{key.Value}' into a script, and anybody can write what it is given here");
        }
    }
}
