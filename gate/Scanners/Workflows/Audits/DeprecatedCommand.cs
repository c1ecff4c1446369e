using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DeprecatedCommand() : ActionlintAudit(new()
{
    Name = "workflow-deprecated-command",
    Severity = Severity.Low,
    Description = "Scripts talk to the runner through its files, not by printing commands.",
    Rationale = "Whatever a script prints could set outputs and state: the commands are deprecated, and `set-env` and `add-path` no longer work.",
    Remediation = "Write to `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_ENV` or `$GITHUB_PATH`.",
    Links = ["https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands"],
})
{
    public override string Good => """
        - run: |
            echo "::notice::done"
            echo "name=value" >> "$GITHUB_OUTPUT"
        """;

    public override string Bad => """
        - run: |
            make
            echo "::set-output name=a::b" # here
        - run: echo "::add-path::/opt/bin" # here
        """;

    protected override bool Is(ActionlintFinding finding) => finding.Kind == "deprecated-commands";
}
