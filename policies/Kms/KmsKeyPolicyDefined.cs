using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>A key has a policy of its own.</summary>
/// <remarks>
/// The default policy leaves everything to IAM: whoever can write an IAM policy can use the key.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html"/>
[Policy("kms-key-policy-defined", Severity.Low,
    Remediation = "Set `policy`, or add an `aws:kms:KeyPolicy`.")]
[Control(Framework.Checkov, "CKV2_AWS_64")]
public sealed class KmsKeyPolicyDefined : StackPolicy<KeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:kms:Key }
            rights: { type: aws:kms:KeyPolicy, properties: { keyId: "${web.id}", policy: "{}" } }
            """),
        Bad("web: { type: aws:kms:Key }"),
    ];

    protected override Truth Holds(KeyView resource, Stack stack) =>
        resource.Policy.IsGiven() | stack.ReferringTo<KeyPolicyView>(resource, policy => policy.KeyId).Any();
}
