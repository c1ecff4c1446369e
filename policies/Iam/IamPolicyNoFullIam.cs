using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy allows everything in IAM.</summary>
/// <remarks>
/// Who may do everything in IAM may also write himself a policy that allows everything else, on behalf of anybody in the account.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"/>
[Policy("iam-policy-no-full-iam", Severity.Critical,
    Remediation = "List the actions that are needed instead of `iam:*`.")]
[Control(Framework.Checkov, "CKV2_AWS_40")]
public sealed class IamPolicyNoFullIam : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: [ "iam:GetRole", "iam:ListRoles" ], Resource: "*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:*", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "IAM actions by name";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsEveryActionOf(document, "iam");
}
