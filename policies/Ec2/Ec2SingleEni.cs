using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Machines use one network interface.</summary>
/// <remarks>
/// A machine in two networks is a bridge between them.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-17"/>
[Policy("ec2-single-eni", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove all but one of `networkInterfaces`.")]
[Control(Framework.Fsbp, "EC2.17")]
[Control(Framework.Nist, "AC-4(21)")]
public sealed class Ec2SingleEni : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkInterfaces: [ { deviceIndex: 0 } ]"),
        Bad("networkInterfaces: [ { deviceIndex: 0 }, { deviceIndex: 1 } ]"),
    ];

    protected override Truth Holds(InstanceView resource) =>
        (!resource.NetworkInterfaces.HasAtLeast(2)).Blaming(resource.NetworkInterfaces.Node, "at most one interface");
}
