using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Roles for other accounts ask for an external id.</summary>
/// <remarks>
/// Whoever serves many customers from one account can be talked into using one customer's role for another. The external id is what
/// only the right customer knows. A condition on the organization is accepted. What the account in a program is, nobody tells a
/// policy: name it in <c>ownAccountIds</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"/>
[Policy("iam-role-trust-external-id", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add a condition on `sts:ExternalId`, or on `aws:PrincipalOrgID`.")]
public sealed class IamRoleTrustExternalId : TrustPolicy
{
    /// <summary>The ids of the accounts that are one's own.</summary>
    [Setting]
    public IReadOnlyList<string> OwnAccountIds { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "123456789012" }
                    Action: "sts:AssumeRole"
                    Condition: { StringEquals: { "sts:ExternalId": customer-7 } }
            """),
        Bad("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { AWS: "123456789012" }, Action: "sts:AssumeRole" } ]
            """),
    ];

    protected override string Expected => "a condition on sts:ExternalId or aws:PrincipalOrgID";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => Accounts.IsForeign(principal, OwnAccountIds)))
            .And(Statements.HasCondition(statement, "sts:ExternalId", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths").Not()), blamesPrincipal: true);
}
