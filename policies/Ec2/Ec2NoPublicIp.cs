using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Instances get no public address.</summary>
/// <remarks>
/// A machine with a public address is one rule away from the internet. One that says nothing takes what its subnet hands out, which
/// is judged there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9"/>
[Policy("ec2-no-public-ip", Severity.High,
    Remediation = "Set `associatePublicIpAddress` to false.")]
[Control(Framework.Fsbp, "EC2.9")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Checkov, "CKV_AWS_88")]
[Control(Framework.CdkNag, "EC2InstanceNoPublicIp")]
public sealed class Ec2NoPublicIp : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("associatePublicIpAddress: false"),
        Bad("associatePublicIpAddress: true"),
    ];

    protected override Truth Holds(InstanceView resource) => resource.AssociatePublicIpAddress.Or(false).Is(false);
}
