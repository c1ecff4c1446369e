using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>An elastic address is in use.</summary>
/// <remarks>
/// An address that nothing uses costs money, and is found in allow lists long after it has gone to somebody else.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-12"/>
[Policy("vpc-eip-attached", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Release the address, or use it.")]
[Control(Framework.Fsbp, "EC2.12")]
[Control(Framework.Nist, "CM-8(1)")]
[Control(Framework.Checkov, "CKV2_AWS_19")]
public sealed class VpcEipAttached : StackPolicy<EipView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            address: { type: aws:ec2:Eip }
            nat: { type: aws:ec2:NatGateway, properties: { allocationId: "${address.id}" } }
            """),
        Bad("address: { type: aws:ec2:Eip }"),
    ];

    protected override Truth Holds(EipView resource, Stack stack) =>
        (resource.Instance.IsGiven()
        | resource.NetworkInterface.IsGiven()
        | stack.ReferringTo<EipAssociationView>(resource, association => association.AllocationId).Any()
        | stack.ReferringTo<NatGatewayView>(resource, gateway => gateway.AllocationId).Any())
        .Blaming(resource.Node, "something that uses it", "used by nothing");
}
