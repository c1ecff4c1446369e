using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class HardcodedContainerCredentials() : WorkflowAudit(new()
{
    Name = "workflow-hardcoded-container-credentials",
    Severity = Severity.Critical,
    Description = "Passwords of registries are secrets, not texts in the workflow.",
    Rationale = "Everybody who can read the repository can read the password, and its history keeps it.",
    Remediation = "Change the password at the registry, store it as a secret, and write `${{ secrets.NAME }}`.",
    Links = ["https://docs.zizmor.sh/audits/#hardcoded-container-credentials"],
})
{
    public override string Good => """
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            container:
              image: example.com/build
              credentials: { username: me, password: '${{ secrets.PASSWORD }}' }
        """;

    public override string Bad => """
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            container:
              image: example.com/build
              credentials:
                username: me
                password: hunter2 # here
            services:
              database:
                image: example.com/database
                credentials: { username: me, password: hunter2 } # here
            steps:
              - uses: docker/login-action@v3
                with: { username: me, password: hunter2 } # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        workflow.Jobs.SelectMany(job => job.Node.At("services").Members().Select(service => service.Value).Prepend(job.Node.At("container")).Select(owner => owner.At("credentials"))
                .Concat(job.Steps.Where(step => step.IsAction("docker/login-action")).Select(step => step.With)))
            .Where(credentials => credentials.At("password").Text() is { Length: > 0 } password && Expansion.In(password).Count == 0)
            .Select(credentials => workflow.Flaw(credentials.Key("password")!, "password", "a registry's password stands in the workflow"));
}
