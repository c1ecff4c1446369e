using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>VPN tunnels use IKEv2.</summary>
/// <remarks>
/// The older version agrees on weaker keys, and tells more of who talks to whom.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html"/>
[Policy("vpc-vpn-ikev2", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `tunnel1IkeVersions` and `tunnel2IkeVersions` to `ikev2` alone.")]
public sealed class VpcVpnIkev2 : ResourcePolicy<VpnConnectionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            tunnel1IkeVersions: [ ikev2 ]
            tunnel2IkeVersions: [ ikev2 ]
            """),
        Bad("""
            tunnel1IkeVersions: [ ikev2 ]
            tunnel2IkeVersions: [ ikev1, ikev2 ]
            """),
    ];

    protected override Truth Holds(VpnConnectionView resource) =>
        IsIkev2(resource.Tunnel1IkeVersions) & IsIkev2(resource.Tunnel2IkeVersions);

    private static Truth IsIkev2(ListView<Value<string>> versions) => versions.HasElements() & versions.All(version => version.Is("ikev2"));
}
