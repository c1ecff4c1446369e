using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>The right to decrypt names the keys.</summary>
/// <remarks>
/// Who may decrypt with every key makes encryption pointless: whatever of the account he gets hold of he can read. A condition on
/// the calling service is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html"/>
[Policy("iam-policy-kms-decrypt-limited", Severity.High,
    Remediation = "Name the key in `Resource`, or add a condition on `kms:ViaService`.")]
[Control(Framework.Fsbp, "KMS.1", "KMS.2")]
[Control(Framework.Nist, "AC-2", "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-5", "AC-6", "AC-6(3)")]
public sealed class IamPolicyKmsDecryptLimited : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Action: "kms:Decrypt", Resource: "arn:aws:kms:eu-west-1:123456789012:key/1234abcd" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "kms:Decrypt", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "keys by ARN";

    protected override Answer Finds(PolicyDocument document) =>
        ActionQueries.GrantsOnEvery(document, ["kms:Decrypt", "kms:ReEncryptFrom"], "kms", "key/*", "kms:ViaService");
}
