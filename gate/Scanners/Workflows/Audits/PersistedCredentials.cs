using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class PersistedCredentials() : StepAudit(new()
{
    Name = "workflow-persisted-credentials",
    Severity = Severity.Medium,
    Description = "A checkout leaves no token behind.",
    Rationale = "`actions/checkout` writes the job's token to `.git/config` unless told not to; every later step can use it, and an uploaded folder takes it along.",
    Remediation = "Set `persist-credentials: false`.",
    Links = ["https://docs.zizmor.sh/audits/#artipacked"],
})
{
    public override string Good => """
        - uses: actions/checkout@v7
          with: { persist-credentials: false }
        """;

    public override string Bad => """
        - uses: actions/checkout@v7 # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.IsAction("actions/checkout") && !step.With.At("persist-credentials").IsFalse())
            yield return step.Flaw(step.Uses!, "uses", "the checkout keeps the job's token in .git/config");
    }
}
