using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ExpressionTypes() : ActionlintAudit(new()
{
    Name = "workflow-expression-type",
    Severity = Severity.Medium,
    Description = "Expressions use contexts where they are there, with properties they have and types that fit.",
    Rationale = "What a context lacks is the empty text, so a condition on it is always the same, and the check behind it is gone or never asked.",
    Remediation = "Correct the name, declare what is read, or convert the value with `fromJSON` or `toJSON`.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/contexts"],
})
{
    public override string Good => """
        on:
          workflow_dispatch: { inputs: { who: { type: string } } }
          workflow_call: { inputs: { count: { type: number, default: 3 } } }
        jobs:
          one:
            runs-on: ${{ vars.RUNNER }}
            timeout-minutes: ${{ inputs.count }}
            strategy: { matrix: { size: [1, 2] } }
            steps:
              - id: cache
                uses: actions/cache@v3
                with: { path: x, key: '${{ matrix.size }}', lookup-only: true }
              - run: echo ${{ github.actor_id }}
                timeout-minutes: ${{ inputs.who && 60 || 20 }}
                if: steps.cache.outputs.cache-matched-key != '' && case(inputs.who == 'me', true, false)
              - run: echo ${{ runner.environment }} ${{ job.check_run_id }}
        """;

    public override string Bad => """
        on: { workflow_dispatch: { inputs: { who: { type: string } } } }
        run-name: ${{ git.ref }} # here
        jobs:
          one:
            runs-on: ubuntu-latest
            timeout-minutes: ${{ inputs.who }} # here
            if: env.DEPLOY == 'yes' # here
            strategy: { matrix: { size: [1, 2] } }
            outputs: { a: x }
            steps:
              - run: |
                  echo ${{ github.ref }}
                  echo "${{ inputs.whom }}" # here
              - run: echo ${{ steps.later.outputs.a }} ${{ matrix.sise }} # here
              - { id: later, run: 'echo ${{ github.repo }}' } # here
              - run: echo ${{ job }} # here
              - run: echo ${{ format('{0} {1}', github.ref) }} # here
              - if: ${{ github.ref.name == 'main' }} # here
                run: make
          two:
            needs: one
            runs-on: ubuntu-latest
            steps: [ { run: 'echo ${{ needs.one.outputs.b }}' } ] # here
        """;

    protected override bool Is(ActionlintFinding finding) => finding.Kind == "expression";
}
