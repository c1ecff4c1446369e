using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Both tunnels of a VPN log.</summary>
/// <remarks>
/// A tunnel that drops, or that somebody tries to open, leaves no trace otherwise.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-171"/>
[Policy("vpc-vpn-logging", Severity.Medium,
    Remediation = "Set `cloudwatchLogOptions.logEnabled` to true in both `tunnel1LogOptions` and `tunnel2LogOptions`.")]
[Control(Framework.Fsbp, "EC2.171")]
public sealed class VpcVpnLogging : ResourcePolicy<VpnConnectionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } }
            tunnel2LogOptions: { cloudwatchLogOptions: { logEnabled: true } }
            """),
        Bad("tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } }"),
    ];

    protected override Truth Holds(VpnConnectionView resource) =>
        resource.Tunnel1LogOptions.CloudwatchLogOptions.LogEnabled.Is(true)
            & resource.Tunnel2LogOptions.CloudwatchLogOptions.LogEnabled.Is(true);
}
