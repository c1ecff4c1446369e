using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>The disks of a spot fleet are encrypted.</summary>
/// <remarks>
/// An unencrypted disk leaves its data readable in snapshots. Specifications that name no disk are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-173"/>
[Policy("ec2-spot-fleet-devices-encrypted", Severity.Medium,
    Remediation = "Set `encrypted` to true in each device of `launchSpecifications`.")]
[Control(Framework.Fsbp, "EC2.173")]
public sealed class Ec2SpotFleetDevicesEncrypted : ResourcePolicy<SpotFleetRequestView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("launchSpecifications: [ { ami: ami-1, rootBlockDevices: [ { encrypted: true } ] } ]"),
        Bad("launchSpecifications: [ { ami: ami-1, ebsBlockDevices: [ { deviceName: a } ] } ]"),
    ];

    protected override Truth Holds(SpotFleetRequestView resource) => resource.LaunchSpecifications.All(specification =>
        specification.EbsBlockDevices.All(device => device.Encrypted.Is(true))
            & specification.RootBlockDevices.All(device => device.Encrypted.Is(true)));
}
