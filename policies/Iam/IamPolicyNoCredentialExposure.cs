using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy lets its holder read or make credentials at large.</summary>
/// <remarks>
/// Who can make access keys, passwords or tokens for others acts in their name, and leaves their trace in the logs. A condition, or
/// naming the users or roles, limits that and is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"/>
[Policy("iam-policy-no-credential-exposure", Severity.High,
    Remediation = "Name the users or roles in `Resource`, or add a condition.")]
[Control(Framework.Checkov, "CKV_AWS_107", "CKV_AWS_287")]
public sealed class IamPolicyNoCredentialExposure : IdentityPolicy
{
    private static readonly string[] Actions =
    [
        "chime:CreateApiKey", "codepipeline:PollForJobs", "cognito-idp:AdminInitiateAuth", "connect:GetFederationToken",
        "ec2:GetPasswordData", "gamelift:RequestUploadCredentials", "iam:CreateAccessKey", "iam:CreateLoginProfile",
        "iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "iam:UpdateAccessKey", "iam:UpdateLoginProfile",
        "lightsail:GetInstanceAccessDetails", "lightsail:GetRelationalDatabaseMasterUserPassword", "rds-db:connect",
        "redshift:GetClusterCredentials", "sso:GetRoleCredentials", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity",
        "sts:GetFederationToken", "sts:GetSessionToken",
    ];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:CreateAccessKey", Resource: "arn:aws:iam::123456789012:user/web" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:CreateAccessKey", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "the users or roles by ARN";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsWithoutLimit(document, Actions);
}
