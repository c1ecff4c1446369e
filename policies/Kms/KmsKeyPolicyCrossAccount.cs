using Platform.Policies.Documents;

namespace Platform.Policies.Kms;

/// <summary>Only approved accounts use a key.</summary>
/// <remarks>
/// Whoever may use a key reads what it protects, wherever the data went. A condition on the organization is accepted.
/// What the account in a program is, nobody tells a policy: name it in <c>accountIds</c> with the others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html"/>
[Policy("kms-key-policy-cross-account", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the account, add it to `accountIds`, or add a condition on `aws:PrincipalOrgID`.")]
public sealed class KmsKeyPolicyCrossAccount : TrustedAccounts
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
                    Action: "kms:Decrypt"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:PrincipalOrgID": o-example } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:Decrypt", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];
}
