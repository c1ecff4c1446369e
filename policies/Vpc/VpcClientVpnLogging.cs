using Pulumi.Policy.Aws.Ec2ClientVpn;

namespace Platform.Policies.Vpc;

/// <summary>The client VPN logs connections.</summary>
/// <remarks>
/// Without the log nobody can tell who was in the network, and from where.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-51"/>
[Policy("vpc-client-vpn-logging", Severity.Low,
    Remediation = "Set `connectionLogOptions.enabled` to true.")]
[Control(Framework.Fsbp, "EC2.51")]
public sealed class VpcClientVpnLogging : ResourcePolicy<EndpointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("connectionLogOptions: { enabled: true, cloudwatchLogGroup: vpn }"),
        Bad("connectionLogOptions: { enabled: false }"),
    ];

    protected override Truth Holds(EndpointView resource) => resource.ConnectionLogOptions.Enabled.Is(true);
}
