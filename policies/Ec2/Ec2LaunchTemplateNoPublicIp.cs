using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Launch templates give machines no public address.</summary>
/// <remarks>
/// Every machine of the template would be one rule away from the internet. A template that says nothing leaves it to the subnet,
/// which is judged there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25"/>
[Policy("ec2-launch-template-no-public-ip", Severity.High,
    Remediation = "Set `associatePublicIpAddress` to false in each of `networkInterfaces`.")]
[Control(Framework.Fsbp, "EC2.25")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_88")]
public sealed class Ec2LaunchTemplateNoPublicIp : ResourcePolicy<LaunchTemplateView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""networkInterfaces: [ { associatePublicIpAddress: "false" } ]"""),
        Bad("""networkInterfaces: [ { associatePublicIpAddress: "true" } ]"""),
    ];

    protected override Truth Holds(LaunchTemplateView resource) =>
        resource.NetworkInterfaces.All(network => network.AssociatePublicIpAddress.Or("false").Is("false"));
}
