using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>The disks of a launch template are encrypted.</summary>
/// <remarks>
/// An unencrypted disk leaves its data readable in snapshots. The default of the account cannot be seen here; mappings without a
/// disk of EBS are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"/>
[Policy("ec2-launch-template-devices-encrypted", Severity.High,
    Remediation = "Set `ebs.encrypted` to true in each of `blockDeviceMappings`.")]
[Control(Framework.Fsbp, "EC2.181")]
public sealed class Ec2LaunchTemplateDevicesEncrypted : ResourcePolicy<LaunchTemplateView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""blockDeviceMappings: [ { deviceName: a, ebs: { encrypted: "true" } } ]"""),
        Bad("blockDeviceMappings: [ { deviceName: a, ebs: { volumeSize: 20 } } ]"),
    ];

    protected override Truth Holds(LaunchTemplateView resource) =>
        resource.BlockDeviceMappings.All(mapping => mapping.Ebs.IsSet.Implies(mapping.Ebs.Encrypted.Is("true")));
}
