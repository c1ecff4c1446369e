using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No role can be assumed by everyone.</summary>
/// <remarks>
/// A trust policy with <c>*</c> lets any AWS account in the world become the role. A condition on the organization or the account
/// is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"/>
[Policy("iam-role-trust-no-anonymous", Severity.Critical,
    Remediation = "Name the principal, or add a condition on `aws:PrincipalOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_60")]
public sealed class IamRoleTrustNoAnonymous : TrustPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: "sts:AssumeRole" } ]
            """),
        Bad("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "sts:AssumeRole" } ]
            """),
    ];

    protected override string Expected => "principals by name";

    protected override Answer Finds(PolicyDocument document) => PolicyQueries.NamesPublicPrincipal(document);
}
