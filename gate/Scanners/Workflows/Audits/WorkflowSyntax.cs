using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class WorkflowSyntax() : ActionlintAudit(new()
{
    Name = "workflow-syntax",
    Severity = Severity.Medium,
    Description = "Workflows have the keys, values, names and patterns that GitHub accepts.",
    Rationale = "GitHub refuses a workflow it cannot read, and one whose filter or name is wrong never starts: the gate in it never answers.",
    Remediation = "Correct the key, the value or the pattern.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax"],
})
{
    public override string Good => """
        name: Today
        run-name: ${{ vars.NAME }}
        on:
          push: { branches: ['v[0-9]+'] }
          pull_request: { types: [opened, enqueued] }
          schedule: [ { cron: '30 5 * * 1-5', timezone: Europe/Berlin } ]
          workflow_dispatch: { inputs: { count: { type: number, default: 3 } } }
        permissions: { contents: read, attestations: write, models: read }
        concurrency: { group: deploy, queue: max }
        jobs:
          build:
            runs-on: { group: large, labels: [linux] }
            environment: { name: prod, deployment: false }
            strategy: { matrix: { os: [ { name: a }, { name: a, size: 2 } ] } }
            steps:
              - { id: watch, run: ./watch, shell: bash, background: true }
              - uses: $/actions/build
              - cancel: watch
          call: { uses: ./.github/workflows/other.yml, secrets: inherit }
        """;

    public override string Bad => """
        on:
          push: { branches: ['v[0-9', main] } # here
          pull_request: { types: [synchronise] } # here
          pul_request: # here
          schedule: [ { cron: '* * * * * *' } ] # here
          workflow_dispatch: { inputs: { kind: { type: text } } } # here
        permissions: { contents: wirte, content: read } # here
        jobs:
          one two: # here
            runs-on: [ubuntu-latest, windows-latest] # here
            needs: [last]
            step: [] # here
            strategy: { matrix: { os: [a, a] } } # here
            steps:
              - { id: a, run: make, shell: fish } # here
              - { id: A, run: make, timeout: 5 } # here
              - { uses: checkout@v7 } # here
              - env: { 'A B': c } # here
                run: make
              - name: nothing # here
          last: # here
            needs: ['one two'] # here
            runs-on: ubuntu-latest
            steps: [ { run: make } ]
          call: { uses: other.yml } # here
        """;

    protected override bool Is(ActionlintFinding finding) => finding.Kind is not ("expression" or "deprecated-commands");
}
