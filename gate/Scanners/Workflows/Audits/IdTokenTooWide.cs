using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class IdTokenTooWide() : WorkflowAudit(new()
{
    Name = "workflow-id-token-too-wide",
    Severity = Severity.Medium,
    Description = "Only jobs that log in somewhere with OIDC may ask for an identity token.",
    Rationale = "Every step of a job with `id-token: write`, a test's dependency too, can ask for the token and assume the roles that trust it.",
    Remediation = "Move `id-token: write` from the workflow to the one job that needs it, and away from jobs that do not.",
    Links = ["https://docs.github.com/en/actions/reference/security/oidc"],
})
{
    private static readonly string[] Users =
    [
        "aws-actions/configure-aws-credentials", "google-github-actions/auth", "azure/login", "pulumi/auth-actions", "hashicorp/vault-action", "pypa/gh-action-pypi-publish",
        "actions/attest", "actions/attest-build-provenance", "actions/attest-sbom", "actions/deploy-pages", "sigstore/cosign-installer", "sigstore/gh-action-sigstore-python",
        "rust-lang/crates-io-auth-action", "nuget/login", "rubygems/release-gem", "rubygems/configure-rubygems-credentials", "codecov/codecov-action", "jfrog/setup-jfrog-cli", "changesets/action",
    ];

    public override string Good => """
        on: push
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            permissions: { id-token: write }
            steps:
              - uses: aws-actions/configure-aws-credentials@v6
        """;

    public override string Bad => """
        on: push
        permissions:
          id-token: write # here
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            steps:
              - uses: aws-actions/configure-aws-credentials@v6
          test:
            runs-on: ubuntu-24.04
            permissions:
              id-token: write # here
            steps:
              - run: make test
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context)
    {
        var inherited = workflow.Jobs.Where(job => job.Node.At("permissions") is null).ToList();
        if (workflow.Root.At("permissions").At("id-token").Text() == "write" && (workflow.Jobs.Count > 1 || inherited.Any(job => !MayUse(job))))
            yield return workflow.Flaw(workflow.Root.At("permissions").Key("id-token")!, "permissions.id-token", "every job of the workflow may ask for an identity token, expected only the one that logs in");
        foreach (var job in workflow.Jobs)
        {
            if (job.Node.At("permissions") is { } own && own.At("id-token").Text() == "write" && !MayUse(job))
                yield return job.Flaw(own.Key("id-token")!, "permissions.id-token", $"the job '{job.Id}' may ask for an identity token, but no step of it logs in with one");
        }
    }

    // What another workflow or a local action does inside is theirs to answer for.
    private static bool MayUse(Job job) =>
        job.Uses is not null
        || job.Steps.Any(step => step.Action?.Kind == ActionKind.Local || step.IsAction(Users) || (step.Run?.Value is { } run && TokenInScript().IsMatch(run)));

    [GeneratedRegex(@"ACTIONS_ID_TOKEN_REQUEST|\bcosign\b|--provenance|\bnpm\s+publish\b|\bgh\s+attestation\b", RegexOptions.CultureInvariant)]
    private static partial Regex TokenInScript();
}
