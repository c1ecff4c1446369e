namespace Platform.Policies.SecurityGroups;

/// <summary>File shares are not open to the internet.</summary>
/// <remarks>
/// Port 445 speaks a protocol that worms have travelled by for twenty years.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html"/>
[Policy("sg-no-cifs-from-internet", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Cis5, "5.1.2")]
public sealed class SgNoCifsFromInternet : IngressPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 445, toPort: 445, cidrBlocks: [ 10.0.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 445, toPort: 445, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsIn(445), "a source narrower than the internet for port 445");
}
