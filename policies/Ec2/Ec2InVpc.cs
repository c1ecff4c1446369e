using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Instances are in a subnet that the program names.</summary>
/// <remarks>
/// Without one a machine lands in the default VPC, whose subnets are public.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-vpc.html"/>
[Policy("ec2-in-vpc", Severity.Low,
    Remediation = "Set `subnetId`.")]
[Control(Framework.Nist,
    "AC-2(6)", "AC-3(7)", "AC-4(21)", "AC-6", "AC-17b", "AC-17(1)", "AC-17(4)(a)", "AC-17(9)", "AC-17(10)", "MP-2", "SC-7a",
    "SC-7b", "SC-7c", "SC-7(2)", "SC-7(3)", "SC-7(9)(a)", "SC-7(11)", "SC-7(12)", "SC-7(16)", "SC-7(20)", "SC-7(21)",
    "SC-7(24)(b)", "SC-25")]
[Control(Framework.CdkNag, "EC2InstancesInVPC")]
public sealed class Ec2InVpc : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("subnetId: subnet-1"),
        Bad("instanceType: t4g.small"),
    ];

    protected override Truth Holds(InstanceView resource) =>
        resource.SubnetId.IsGiven() | resource.NetworkInterfaces.HasElements() | resource.PrimaryNetworkInterface.IsSet
            | resource.LaunchTemplate.IsSet;
}
