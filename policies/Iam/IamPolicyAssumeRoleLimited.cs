using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>The right to assume roles names the roles.</summary>
/// <remarks>
/// Who may assume any role is held back by nothing but the trust policies of others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html"/>
[Policy("iam-policy-assume-role-limited", Severity.High,
    Remediation = "Name the role in `Resource`.")]
public sealed class IamPolicyAssumeRoleLimited : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "sts:AssumeRole", Resource: "arn:aws:iam::123456789012:role/web" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "sts:AssumeRole", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "roles by ARN";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsOnEvery(document, ["sts:AssumeRole"], "iam", "role/*");
}
