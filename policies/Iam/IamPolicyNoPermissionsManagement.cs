using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy lets its holder manage permissions without limit.</summary>
/// <remarks>
/// Who can rewrite policies, of identities or of resources, gives himself or others every right; all the care in other policies
/// ends there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"/>
[Policy("iam-policy-no-permissions-management", Severity.High,
    Remediation = "Name the resources, and add a condition such as `iam:PermissionsBoundary`.")]
[Control(Framework.Checkov, "CKV_AWS_109", "CKV_AWS_289")]
public sealed class IamPolicyNoPermissionsManagement : IdentityPolicy
{
    private static readonly string[] Actions =
    [
        "ecr:SetRepositoryPolicy", "iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy",
        "iam:CreatePolicy", "iam:CreatePolicyVersion", "iam:CreateRole", "iam:CreateUser", "iam:DeleteRolePermissionsBoundary",
        "iam:PutGroupPolicy", "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy",
        "kms:CreateGrant", "kms:PutKeyPolicy", "lambda:AddPermission", "organizations:DetachPolicy", "ram:CreateResourceShare",
        "s3:PutBucketAcl", "s3:PutBucketPolicy", "secretsmanager:PutResourcePolicy", "sns:AddPermission", "sqs:AddPermission",
        "sso:CreateAccountAssignment",
    ];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::123456789012:role/web" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:PutRolePolicy", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "the resources by ARN, or a condition";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsWithoutLimit(document, Actions);
}
