using Platform.Policies.Documents;

namespace Platform.Policies.Kms;

/// <summary>Key policies let nobody in without naming them.</summary>
/// <remarks>
/// A key that everybody may use protects nothing: whoever has the encrypted data can ask KMS to decrypt it. A condition on the
/// calling account, the organization or the source keeps strangers out and is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-5"/>
[Policy("kms-key-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the accounts or roles in `Principal`, or add a condition on `kms:CallerAccount` or `aws:PrincipalOrgID`.")]
[Control(Framework.Fsbp, "KMS.5")]
[Control(Framework.Checkov, "CKV_AWS_33", "CKV_AWS_283")]
public sealed class KmsKeyPolicyNoPublicPrincipal : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "kms:Decrypt", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];
}
