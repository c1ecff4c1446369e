using System.ComponentModel.DataAnnotations;

namespace Platform.Policies.SecurityGroups;

/// <summary>Sources are narrow.</summary>
/// <remarks>
/// A source of a whole provider or continent is hardly better than the internet. How long a prefix must be is <c>ipv4Prefix</c> and
/// <c>ipv6Prefix</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"/>
[Policy("sg-ingress-cidr-not-broad", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Narrow the source to the networks that need it.")]
public sealed class SgIngressCidrNotBroad : IngressPolicy
{
    /// <summary>The shortest prefix of an IPv4 source.</summary>
    [Setting, Range(1, 32)]
    public int Ipv4Prefix { get; init; } = 16;

    /// <summary>The shortest prefix of an IPv6 source.</summary>
    [Setting, Range(1, 128)]
    public int Ipv6Prefix { get; init; } = 48;

    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 10.1.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 10.0.0.0/8 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) => rule.SourcesAreAtLeast(Ipv4Prefix, Ipv6Prefix);
}
