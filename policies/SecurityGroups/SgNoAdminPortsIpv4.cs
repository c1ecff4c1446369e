using System.Globalization;

namespace Platform.Policies.SecurityGroups;

/// <summary>Remote administration is not open to the internet over IPv4.</summary>
/// <remarks>
/// SSH, remote desktop and the like are for a few people at known places; the internet gets to try passwords. Which ports are meant
/// is listed in <c>ports</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-53"/>
[Policy("sg-no-admin-ports-ipv4", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Fsbp, "EC2.53")]
[Control(Framework.Cis3, "5.2")]
[Control(Framework.Cis5, "5.3")]
[Control(Framework.Pci, "1.3.1")]
[Control(Framework.Trivy, "AVD-AWS-0107")]
public sealed class SgNoAdminPortsIpv4 : IngressPolicy
{
    /// <summary>The ports that the internet must not reach.</summary>
    [Setting]
    public IReadOnlyList<string> Ports { get; init; } =
        ["22", "3389", "5985", "5986"];

    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 10.0.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsInAny(Ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture)), udp: true),
            "a source narrower than the internet for remote administration", ipv6: false);
}
