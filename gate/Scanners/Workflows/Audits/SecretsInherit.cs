using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class SecretsInherit() : JobAudit(new()
{
    Name = "workflow-secrets-inherit",
    Severity = Severity.Medium,
    Description = "A called workflow is given the secrets it needs by name.",
    Rationale = "`secrets: inherit` hands over every secret of the repository and its organisation, those added later too.",
    Remediation = "List the secrets under `secrets:`.",
    Links = ["https://docs.zizmor.sh/audits/#secrets-inherit"],
})
{
    public override string Good => """
        on: push
        jobs:
          call:
            uses: ./.github/workflows/other.yml
            secrets: { token: '${{ secrets.TOKEN }}' }
        """;

    public override string Bad => """
        on: push
        jobs:
          call:
            uses: ./.github/workflows/other.yml
            secrets: inherit # here
        """;

    protected override IEnumerable<Flaw> Judge(Job job, AuditContext context)
    {
        if (job.Node.At("secrets") is YamlScalarNode { Value: "inherit" } secrets) yield return job.Flaw(secrets, "secrets", $"the job '{job.Id}' hands over all secrets");
    }
}
