using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>The disks of an instance are encrypted.</summary>
/// <remarks>
/// An unencrypted disk leaves its data readable in snapshots. The default of the account cannot be seen here; instances that name
/// no disk take it, and are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"/>
[Policy("ec2-instance-devices-encrypted", Severity.High,
    Remediation = "Set `encrypted` to true in `rootBlockDevice` and in each of `ebsBlockDevices`.")]
[Control(Framework.Checkov, "CKV_AWS_8")]
[Control(Framework.CdkNag, "AwsSolutions-EC26")]
[Control(Framework.Trivy, "AVD-AWS-0131")]
public sealed class Ec2InstanceDevicesEncrypted : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("rootBlockDevice: { encrypted: true }"),
        Bad("rootBlockDevice: { volumeSize: 20 }"),
    ];

    protected override Truth AppliesTo(InstanceView resource) => resource.RootBlockDevice.IsSet | resource.EbsBlockDevices.HasElements();

    protected override Truth Holds(InstanceView resource) =>
        resource.RootBlockDevice.IsSet.Implies(resource.RootBlockDevice.Encrypted.Is(true))
            & resource.EbsBlockDevices.All(device => device.Encrypted.Is(true));
}
