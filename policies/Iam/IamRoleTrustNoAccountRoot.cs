using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Roles trust principals, not whole accounts.</summary>
/// <remarks>
/// An account as a principal hands the decision to its administrators: every identity there that may assume roles gets in. With any
/// condition the statement is left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"/>
[Policy("iam-role-trust-no-account-root", Severity.Medium,
    Remediation = "Name the role or user in `Principal`, or add a condition.")]
[Control(Framework.Checkov, "CKV_AWS_61")]
public sealed class IamRoleTrustNoAccountRoot : TrustPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:role/deploy" }, Action: "sts:AssumeRole" }
            """),
        Bad("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sts:AssumeRole" } ]
            """),
    ];

    protected override string Expected => "a role or user by ARN, or a condition";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Aws && Accounts.IsRoot(principal.Text.Value)))
            .And(VerdictLogic.Of(statement.Conditions.Count == 0).And(statement.HasUnknownConditions
            ? Verdict.Unknown : Verdict.Holds)), blamesPrincipal: true);
}
