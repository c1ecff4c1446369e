using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.SecurityGroups;

/// <summary>A network ACL has a subnet.</summary>
/// <remarks>
/// An ACL without a subnet protects nothing, and looks as if it did.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-16"/>
[Policy("nacl-attached", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `subnetIds`, or remove the ACL.")]
[Control(Framework.Fsbp, "EC2.16")]
[Control(Framework.Nist, "CM-8(1)")]
[Control(Framework.Pci, "1.2.7")]
[Control(Framework.Checkov, "CKV2_AWS_1")]
public sealed class NaclAttached : StackPolicy<NetworkAclView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("subnetIds: [ subnet-1 ]"),
        Bad("vpcId: vpc-1"),
    ];

    protected override Truth Holds(NetworkAclView resource, Stack stack) =>
        resource.SubnetIds.HasElements()
            | stack.ReferringTo<NetworkAclAssociationView>(resource, association => association.NetworkAclId).Any();
}
