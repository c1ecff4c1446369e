using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Roles for web identities check whom a token was made for.</summary>
/// <remarks>
/// A provider makes tokens for many audiences. Without a test of the audience, a token that was made for another application opens
/// the role.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html"/>
[Policy("iam-role-trust-oidc-audience", Severity.High,
    Remediation = "Add a condition on the provider's `aud` key.")]
public sealed class IamRoleTrustOidcAudience : TrustPolicy
{
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
                    Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/idp.example.org" }
                    Action: "sts:AssumeRoleWithWebIdentity"
            """),
    ];

    protected override string Expected => "a condition on the audience";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Federated && !principal.Text.Value.Contains(":saml-provider/", StringComparison.Ordinal)))
            .And(HasAudience(statement).Not()), blamesPrincipal: true);

    private static Verdict HasAudience(Statement statement) =>
        VerdictLogic.Of(statement.Conditions
            .Any(condition => condition.Key.Value.EndsWith(":aud", StringComparison.OrdinalIgnoreCase) || condition.Key.Value.EndsWith(":app_id", StringComparison.OrdinalIgnoreCase)))
            .Or(statement.HasUnknownConditions ? Verdict.Unknown : Verdict.Fails);
}
