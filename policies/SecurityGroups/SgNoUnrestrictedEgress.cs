namespace Platform.Policies.SecurityGroups;

/// <summary>Outbound traffic is limited.</summary>
/// <remarks>
/// What gets in calls home: it fetches its tools and sends away what it finds. A group without egress rules lets nothing out, and
/// passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"/>
[Policy("sg-no-unrestricted-egress", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Name the ports and destinations that are needed in `egress`.")]
[Control(Framework.Checkov, "CKV_AWS_382")]
[Control(Framework.Trivy, "AVD-AWS-0104")]
public sealed class SgNoUnrestrictedEgress : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("egress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
        Bad("""egress: [ { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [ 0.0.0.0/0 ] } ]"""),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/securityGroupRule:SecurityGroupRule",
            "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"];

    protected override Truth AppliesTo(AnyResourceView resource) =>
        resource.Resource.Type == IngressPolicy.RuleType ? resource["type"].AsText.Is("egress") : Truth.True;

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == "aws:ec2/securityGroup:SecurityGroup"
        ? resource["egress"].As<ListView<IngressRule>>().All(IsLimited)
        : IsLimited(IngressRule.Of(resource.Node));

    private static Truth IsLimited(IngressRule rule) =>
        rule.IsClosedToInternet(rule.IsEveryProtocol, "a destination narrower than the internet for every port");
}
