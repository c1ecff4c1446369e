using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>A role for GitHub Actions is for one repository only.</summary>
/// <remarks>
/// Every workflow at GitHub gets its token from the same provider. Without a test of the subject, a workflow in a stranger's
/// repository assumes the role; with one that ends too early, another repository does, or one whose name begins alike. The check
/// goes through every token that GitHub can make.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html"/>
[Policy("iam-role-trust-github-subject", Severity.Critical,
    Remediation = "Test `token.actions.githubusercontent.com:sub` for `repo:owner/repository:` and a branch or environment, and `:aud` for `sts.amazonaws.com`.")]
[Control(Framework.Checkov, "CKV_AWS_358", "CKV_AWS_393")]
public sealed class IamRoleTrustGithubSubject : ResourcePolicy<RoleView>
{
    private const string Expected = "one repository and one audience";

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                    Action: "sts:AssumeRoleWithWebIdentity"
                    Condition:
                      StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/web:ref:refs/heads/main" }
                      StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            """),
        Bad("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
                    Action: "sts:AssumeRoleWithWebIdentity"
                    Condition:
                      StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/*" }
                      StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }
            """),
    ];

    // The check goes through every token; only roles that GitHub's provider may open are worth it.
    protected override Truth AppliesTo(RoleView resource) =>
        !resource.AssumeRolePolicy.Node.Lacks(PolicyKind.Trust, TrustsGitHub, "GitHub's provider as a principal");

    protected override Truth Holds(RoleView resource)
    {
        var place = resource.AssumeRolePolicy.Node;
        var findings = GitHubTrust.Check(place.Document(PolicyKind.Trust)).Findings
            .Where(finding => finding.Severity >= TrustSeverity.High || finding.Code == "TRUST-GH-AUD")
            .ToList();
        return findings.Aggregate(Truth.True, (truth, finding) => truth & Tell(finding, DocumentTruths.At(place.Json(), finding.Place)));
    }

    private static Truth Tell(TrustFinding finding, Node place) => finding.Verdict == Verdict.Holds
        ? Truth.False.At(place, Expected, finding.Subject is { } subject
            ? $"open to a token with the subject \"{subject}\"" : "open to more than that")
        : Truth.Unknown.At(place, Expected);

    private static Answer TrustsGitHub(PolicyDocument document) => Statements.Ask(document, statement => Statements.AnyPrincipal(
        statement, IsGitHub));

    private static bool IsGitHub(Principal principal) =>
        principal.Kind == PrincipalKind.Federated && principal.Text.Value.Contains(GitHubToken.DefaultIssuer, StringComparison.OrdinalIgnoreCase);
}
