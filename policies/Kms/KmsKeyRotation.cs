using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>Symmetric keys of the account rotate.</summary>
/// <remarks>
/// The longer one key is used, the more it gives away if it is ever found. Asymmetric and HMAC keys, and those of a custom store,
/// cannot rotate by themselves, and are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4"/>
[Policy("kms-key-rotation", Severity.Medium,
    Remediation = "Set `enableKeyRotation` to true.")]
[Control(Framework.Fsbp, "KMS.4")]
[Control(Framework.Cis3, "3.6")]
[Control(Framework.Cis5, "3.6")]
[Control(Framework.Nist, "SC-12", "SC-12(2)", "SC-28(3)")]
[Control(Framework.Pci, "3.7.4")]
[Control(Framework.Checkov, "CKV_AWS_7")]
[Control(Framework.CdkNag, "AwsSolutions-KMS5")]
[Control(Framework.Trivy, "AVD-AWS-0065")]
public sealed class KmsKeyRotation : ResourcePolicy<KeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enableKeyRotation: true"),
        Bad("enableKeyRotation: false"),
    ];

    protected override Truth AppliesTo(KeyView resource) =>
        resource.CustomerMasterKeySpec.Or("SYMMETRIC_DEFAULT").Is("SYMMETRIC_DEFAULT")
        & resource.KeyUsage.Or("ENCRYPT_DECRYPT").Is("ENCRYPT_DECRYPT")
        & !resource.CustomKeyStoreId.IsSet;

    protected override Truth Holds(KeyView resource) => resource.EnableKeyRotation.Is(true);

    protected override IEnumerable<Edit> Remediate(KeyView resource) => [Edit.Set(resource.EnableKeyRotation, true)];
}
