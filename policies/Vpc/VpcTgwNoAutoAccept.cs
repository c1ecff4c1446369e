using Pulumi.Policy.Aws.Ec2TransitGateway;

namespace Platform.Policies.Vpc;

/// <summary>Transit gateways accept no attachment by themselves.</summary>
/// <remarks>
/// With automatic acceptance whoever the gateway is shared with joins the network of the company without anybody looking.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23"/>
[Policy("vpc-tgw-no-auto-accept", Severity.High,
    Remediation = "Set `autoAcceptSharedAttachments` to `disable`.")]
[Control(Framework.Fsbp, "EC2.23")]
[Control(Framework.Nist, "AC-4(21)", "CA-9(1)", "CM-2")]
[Control(Framework.Checkov, "CKV_AWS_331")]
public sealed class VpcTgwNoAutoAccept : ResourcePolicy<TransitGatewayView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("autoAcceptSharedAttachments: disable"),
        Bad("autoAcceptSharedAttachments: enable"),
    ];

    protected override Truth Holds(TransitGatewayView resource) => resource.AutoAcceptSharedAttachments.Or("disable").Is("disable");

    protected override IEnumerable<Edit> Remediate(TransitGatewayView resource) =>
        [Edit.Set(resource.AutoAcceptSharedAttachments, "disable")];
}
