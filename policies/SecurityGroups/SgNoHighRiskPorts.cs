using System.Globalization;

namespace Platform.Policies.SecurityGroups;

/// <summary>Ports of databases, shells and consoles are not open to the internet.</summary>
/// <remarks>
/// What listens there was made for a network of friends: it has weak passwords, or none. Which ports are meant is listed in
/// <c>ports</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19"/>
[Policy("sg-no-high-risk-ports", Severity.Critical,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Fsbp, "EC2.19")]
[Control(Framework.Nist,
    "AC-4", "AC-4(21)", "CA-9(1)", "CM-2", "CM-2(2)", "CM-7", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(21)", "SC-7(4)", "SC-7(5)")]
[Control(Framework.CdkNag, "EC2RestrictedCommonPorts")]
public sealed class SgNoHighRiskPorts : IngressPolicy
{
    /// <summary>The ports that the internet must not reach.</summary>
    [Setting]
    public IReadOnlyList<string> Ports { get; init; } =
        [
            "20", "21", "22", "23", "25", "110", "135", "143", "445", "1433", "1434", "3000", "3306", "3389", "4333", "5000", "5432",
                "5500",
                "5601", "8080",
            "8088", "8888", "9200", "9300",
        ];

    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 5432, toPort: 5432, cidrBlocks: [ 10.0.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 5432, toPort: 5432, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsInAny(Ports.Select(port => int.Parse(port, CultureInfo.InvariantCulture))),
            "a source narrower than the internet for a port of high risk");
}
