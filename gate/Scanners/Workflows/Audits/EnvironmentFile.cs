using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class EnvironmentFile() : StepAudit(new()
{
    Name = "workflow-environment-file",
    Severity = Severity.High,
    Description = "Workflows that anybody can start do not write computed texts into the environment of later steps.",
    Rationale = "A line break in the text adds another variable, such as LD_PRELOAD, and the next step runs the attacker's code.",
    Remediation = "Use a step's output (`GITHUB_OUTPUT`) and pass it on through `env`.",
    Links = ["https://docs.zizmor.sh/audits/#github-env"],
})
{
    public override string Good => """
        on: pull_request_target
        jobs:
          label:
            runs-on: ubuntu-24.04
            steps:
              - run: |
                  echo "CI=true" >> "$GITHUB_ENV"
                  echo "title=$TITLE" >> "$GITHUB_OUTPUT"
        """;

    public override string Bad => """
        on: pull_request_target
        jobs:
          label:
            runs-on: ubuntu-24.04
            steps:
              - run: |
                  echo "TITLE=$(cat title)" >> "$GITHUB_ENV" # here
                  echo "$DIRECTORY" | tee -a $GITHUB_PATH # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Run is not { Value: { } run } script || (step.File as Workflow)?.On(Events.PrivilegedByAnybody) is not { } trigger) yield break;
        foreach (var (start, line) in Scripts.Lines(run))
        {
            if (Write().Match(line) is { Success: true } write && line.AsSpan(0, write.Index).ContainsAny('$', '`'))
                yield return step.Flaw(script, start, line, "run", $"a computed text is written into the environment of later steps, under `{trigger.Event}`");
        }
    }

    [GeneratedRegex("""(?:>>?|\btee\b(?:\s+-\w+)*)\s*["']?(?:\$\{?(?:env:)?GITHUB_(?:ENV|PATH)|\$\{\{\s*github\.(?:env|path)\b)""", RegexOptions.CultureInvariant)]
    private static partial Regex Write();
}
