using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>SecureStrings are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of AWS whoever may read a parameter can decrypt it. Plain parameters are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html"/>
[Policy("ssm-parameter-cmk", Severity.Medium,
    Remediation = "Set `keyId`.")]
[Control(Framework.Checkov, "CKV_AWS_337")]
public sealed class SsmParameterCmk : ResourcePolicy<ParameterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            type: SecureString
            keyId: alias/web
            """),
        Bad("type: SecureString"),
    ];

    protected override Truth AppliesTo(ParameterView resource) => resource.Type.Is("SecureString");

    protected override Truth Holds(ParameterView resource) =>
        resource.KeyId.IsGiven() & (resource.KeyId.Node.IsUnknown ? Truth.True : !resource.KeyId.Is("alias/aws/ssm"));
}
