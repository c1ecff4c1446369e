using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class InsecureCommands() : WorkflowAudit(new()
{
    Name = "workflow-insecure-commands",
    Severity = Severity.High,
    Description = "The old commands that set the environment from standard output stay off.",
    Rationale = "With `ACTIONS_ALLOW_UNSECURE_COMMANDS` anything that can print, a test's name too, sets variables and paths for later steps.",
    Remediation = "Remove the variable; write to `$GITHUB_OUTPUT` and `$GITHUB_ENV` instead.",
    Links = ["https://docs.zizmor.sh/audits/#insecure-commands"],
})
{
    private const string Variable = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

    public override string Good => "- run: make\n  env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: false }";

    public override string Bad => """
        - run: make
          env:
            ACTIONS_ALLOW_UNSECURE_COMMANDS: true # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => job.Steps.Select(step => step.Node).Prepend(job.Node)).Prepend(workflow.Root)
            .Select(owner => owner.At("env"))
            .Where(environment => environment.At(Variable) is { } value && !value.IsFalse() && value.Text() is not ("" or "0"))
            .Select(environment => workflow.Flaw(environment.Key(Variable)!, $"env.{Variable}", "printing can set the environment of later steps"));
}
