using System.Globalization;

namespace Platform.Policies.SecurityGroups;

/// <summary>Only approved ports are open to the internet.</summary>
/// <remarks>
/// Every port that the whole internet reaches is tried within the hour. 80 and 443 are where web traffic is expected, and where a
/// load balancer answers; another policy sees to it that only a balancer does. Sources other than the internet as a whole, and
/// protocols without ports, are left to other policies.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18"/>
[Policy("sg-only-authorized-ports", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port, or put a load balancer in front.")]
[Control(Framework.Fsbp, "EC2.18")]
[Control(Framework.Nist, "AC-4", "AC-4(21)", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(21)", "SC-7(4)", "SC-7(5)")]
public sealed class SgOnlyAuthorizedPorts : IngressPolicy
{
    /// <summary>The ports that the internet may reach.</summary>
    [Setting]
    public IReadOnlyList<string> Ports { get; init; } = ["80", "443"];

    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.IsEveryProtocol
            | (rule.HasPorts & !StaysWithin(rule)), $"a source narrower than the internet for ports other than {string.Join(" and ", Ports)}");

    // Whole ranges count: from 80 to 443 lets in everything between.
    private Truth StaysWithin(IngressRule rule) => Ports
        .Select(port => double.Parse(port, CultureInfo.InvariantCulture))
        .Aggregate(Truth.False, (truth, port) => truth | (rule.FromPort.Is(port) & rule.ToPort.Is(port)));
}
