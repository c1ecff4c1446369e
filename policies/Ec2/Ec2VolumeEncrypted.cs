using Pulumi.Policy.Aws.Ebs;

namespace Platform.Policies.Ec2;

/// <summary>Volumes are encrypted.</summary>
/// <remarks>
/// An unencrypted volume leaves its data readable in snapshots, and to whoever gets hold of one. The default of the account cannot
/// be seen here.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3"/>
[Policy("ec2-volume-encrypted", Severity.High,
    Remediation = "Set `encrypted` to true before the volume is made.")]
[Control(Framework.Fsbp, "EC2.3")]
[Control(Framework.Nist, "CA-9(1)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV_AWS_3")]
[Control(Framework.CdkNag, "AwsSolutions-EC26")]
[Control(Framework.Trivy, "AVD-AWS-0026")]
public sealed class Ec2VolumeEncrypted : ResourcePolicy<VolumeView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("encrypted: true"),
        Bad("encrypted: false"),
    ];

    protected override Truth Holds(VolumeView resource) => resource.Encrypted.Is(true);
}
