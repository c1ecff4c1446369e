using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class SecretsForAnybody() : WorkflowAudit(new()
{
    Name = "workflow-secrets-for-anybody",
    Severity = Severity.High,
    Description = "Workflows that anybody can start with the repository's rights read no secrets outside a protected environment.",
    Rationale = "A fork's pull request, an issue or a comment starts the job, and every step it can influence may pass the secret on.",
    Remediation = "Do the work that needs the secret in a job with an `environment` that asks for approval, or in a workflow started by `push`.",
    Links = ["https://docs.github.com/en/actions/reference/security/securely-using-pull_request_target"],
})
{
    public override string Good => """
        on: issue_comment
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            environment: production
            steps:
              - run: ./deploy
                env: { KEY: '${{ secrets.KEY }}', TOKEN: '${{ secrets.GITHUB_TOKEN }}' }
        """;

    public override string Bad => """
        on: pull_request_target
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: npm test
                env:
                  KEY: ${{ secrets.KEY }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        if (workflow.On(Events.PrivilegedByAnybody) is not { } trigger) return [];
        return workflow.Jobs.Where(job => job.Environment is null)
            .SelectMany(job => Expansions.Below(job.Node).Select(found => (Job: job, found.Scalar, Names: Expansions.Secrets(found.Expansion.Expression).ToList())))
            .Where(found => found.Names.Count > 0)
            .Select(found => found.Job.Flaw(found.Scalar, string.Join('.', found.Names), $"the secret {found.Names[0]} is read in a job that `{trigger.Event}` starts for anybody"));
    }
}
