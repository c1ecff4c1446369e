using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class SecretsOutsideEnvironment() : JobAudit(new()
{
    Name = "workflow-secrets-outside-environment",
    Severity = Severity.Low,
    Description = "Secrets belong to a deployment environment.",
    Rationale = "A secret of the repository can be read from any branch; one of an environment only from the branches it allows, after its approvals.",
    Remediation = "Move the secret to an environment, and give the job `environment: name`.",
    Links = ["https://docs.zizmor.sh/audits/#secrets-outside-env"],
})
{
    public override string Good => """
        on: push
        jobs:
          deploy: { runs-on: ubuntu-24.04, environment: production, steps: [ { run: ./deploy, env: { KEY: '${{ secrets.KEY }}' } } ] }
        """;

    public override string Bad => """
        on: push
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - run: ./deploy
                env: { KEY: '${{ secrets.KEY }}' } # here
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (job.Environment is not null || job.Uses is not null) return [];
        return Expansions.Below(job.Node)
            .SelectMany(found => Expansions.Secrets(found.Expansion.Expression).Select(name => (found.Scalar, Name: name)))
            .DistinctBy(found => found.Name)
            .Select(found => job.Flaw(found.Scalar, found.Name, $"the secret {found.Name} is read by the job '{job.Id}', which has no environment"));
    }
}
