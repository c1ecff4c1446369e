using System.Globalization;

namespace Platform.Policies.SecurityGroups;

/// <summary>Remote administration is not open to the internet over IPv6.</summary>
/// <remarks>
/// SSH, remote desktop and the like are for a few people at known places. That an IPv6 address is hard to find keeps nobody out.
/// Which ports are meant is listed in <c>ports</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-54"/>
[Policy("sg-no-admin-ports-ipv6", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Fsbp, "EC2.54")]
[Control(Framework.Cis3, "5.3")]
[Control(Framework.Cis5, "5.4")]
[Control(Framework.Pci, "1.3.1")]
[Control(Framework.Trivy, "AVD-AWS-0107")]
public sealed class SgNoAdminPortsIpv6 : IngressPolicy
{
    /// <summary>The ports that the internet must not reach.</summary>
    [Setting]
    public IReadOnlyList<string> Ports { get; init; } =
        ["22", "3389", "5985", "5986"];

    public override IEnumerable<Example> Examples =>
    [
        Good("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, ipv6CidrBlocks: [ "fd00::/8" ] } ]"""),
        Bad("""ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, ipv6CidrBlocks: [ "::/0" ] } ]"""),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsInAny(Ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture)), udp: true),
            "a source narrower than the internet for remote administration", ipv4: false);
}
