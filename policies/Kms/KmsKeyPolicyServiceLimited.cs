using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Kms;

/// <summary>Services use a key only on behalf of this account.</summary>
/// <remarks>
/// A service acts for every customer of AWS. Without a condition on the source another account makes it use the key for things of
/// its own.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html"/>
[Policy("kms-key-policy-service-limited", Severity.Medium,
    Remediation = "Add a condition on `aws:SourceArn`, `aws:SourceAccount`, `kms:ViaService` or an encryption context.")]
public sealed class KmsKeyPolicyServiceLimited : AccessPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { Service: logs.eu-west-1.amazonaws.com }
                    Action: "kms:Decrypt"
                    Resource: "*"
                    Condition:
                      ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:123456789012:log-group:web" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { Service: logs.eu-west-1.amazonaws.com }, Action: "kms:Decrypt", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy"];

    protected override string Expected => "a condition on the source or the encryption context";

    protected override Answer Finds(PolicyDocument document) =>
        Statements.ServesAnySource(document, "kms:ViaService", "kms:CallerAccount", "kms:EncryptionContextKeys", "kms:EncryptionContext:",
            "kms:GrantIsForAWSResource");
}
