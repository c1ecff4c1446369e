using Pulumi.Policy.Aws.Ebs;

namespace Platform.Policies.Ec2;

/// <summary>The account encrypts new volumes by itself.</summary>
/// <remarks>
/// Where it does not, each program has to remember.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7"/>
[Policy("ec2-ebs-default-encryption", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `enabled` to true.")]
[Control(Framework.Fsbp, "EC2.7")]
[Control(Framework.Cis3, "2.2.1")]
[Control(Framework.Cis5, "5.1.1")]
[Control(Framework.Nist, "CA-9(1)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV_AWS_106")]
public sealed class Ec2EbsDefaultEncryption : ResourcePolicy<EncryptionByDefaultView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enabled: true"),
        Bad("enabled: false"),
    ];

    protected override Truth Holds(EncryptionByDefaultView resource) => resource.Enabled.Or(true).Is(true);

    protected override IEnumerable<Edit> Remediate(EncryptionByDefaultView resource) => [Edit.Set(resource.Enabled, true)];
}
