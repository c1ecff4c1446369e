namespace Platform.Policies.SecurityGroups;

/// <summary>Plain HTTP is not open to the internet.</summary>
/// <remarks>
/// Where a redirect is not needed either, port 80 is one door less. A group of a balancer that redirects needs a waiver.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html"/>
[Policy("sg-no-http-from-internet", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the rule for port 80.")]
[Control(Framework.Checkov, "CKV_AWS_260")]
public sealed class SgNoHttpFromInternet : IngressPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 80, toPort: 80, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsIn(80), "a source narrower than the internet for port 80");
}
