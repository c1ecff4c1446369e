using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class Misfeature() : StepAudit(new()
{
    Name = "workflow-misfeature",
    Severity = Severity.Low,
    Description = "Steps do without features that are known to mislead.",
    Rationale = "`shell: cmd` goes on after a failed command, and `pip-install` of setup-python installs outside any lock file.",
    Remediation = "Use `shell: pwsh` or `bash`, and a locked requirements file in a step of its own.",
    Links = ["https://docs.zizmor.sh/audits/#misfeature"],
})
{
    public override string Good => "- run: dir\n  shell: pwsh";

    public override string Bad => """
        - run: dir
          shell: cmd # here
        - uses: actions/setup-python@v6
          with:
            pip-install: requests # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Node.At("shell") is YamlScalarNode { Value: "cmd" } shell) yield return step.Flaw(shell, "shell", "`cmd` goes on after a command that failed");
        if (step.IsAction("actions/setup-python") && step.With.Key("pip-install") is { } install) yield return step.Flaw(install, "with.pip-install", "packages are installed outside a lock file");
    }
}
