using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>The Region blocks public access to its VPCs.</summary>
/// <remarks>
/// The block holds even when somebody adds an internet gateway and a route.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-172"/>
[Policy("vpc-block-public-access", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `internetGatewayBlockMode` to `block-bidirectional` or `block-ingress`.")]
[Control(Framework.Fsbp, "EC2.172")]
public sealed class VpcBlockPublicAccess : ResourcePolicy<VpcBlockPublicAccessOptionsView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("internetGatewayBlockMode: block-bidirectional"),
        Bad("internetGatewayBlockMode: \"off\""),
    ];

    protected override Truth Holds(VpcBlockPublicAccessOptionsView resource) =>
        resource.InternetGatewayBlockMode.IsOneOf("block-bidirectional", "block-ingress");
}
