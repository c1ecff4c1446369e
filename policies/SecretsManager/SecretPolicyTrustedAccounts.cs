using Platform.Policies.Documents;

namespace Platform.Policies.SecretsManager;

/// <summary>Only approved accounts read a secret.</summary>
/// <remarks>
/// A secret that another account reads is as safe as that account is. A condition on the organization is accepted.
/// What the account in a program is, nobody tells a policy: name it in <c>accountIds</c> with the others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html"/>
[Policy("secret-policy-trusted-accounts", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the account, add it to `accountIds`, or add a condition on `aws:PrincipalOrgID`.")]
public sealed class SecretPolicyTrustedAccounts : TrustedAccounts
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: "secretsmanager:GetSecretValue"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:PrincipalOrgID": o-example } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "secretsmanager:GetSecretValue", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:secretsmanager/secret:Secret"];
}
