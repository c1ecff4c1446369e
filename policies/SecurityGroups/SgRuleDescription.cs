namespace Platform.Policies.SecurityGroups;

/// <summary>Every rule of a security group says what it is for.</summary>
/// <remarks>
/// A rule that nobody can explain stays, long after what it was for is gone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"/>
[Policy("sg-rule-description", Severity.Low,
    Remediation = "Set `description` on each rule.")]
[Control(Framework.Checkov, "CKV_AWS_23")]
[Control(Framework.Trivy, "AVD-AWS-0124")]
public sealed class SgRuleDescription : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, description: From the office, cidrBlocks: [ 192.0.2.0/24 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 443, toPort: 443, cidrBlocks: [ 192.0.2.0/24 ] } ]"),
    ];

    public override IReadOnlyList<string> Types =>
    [
        "aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
            "aws:ec2/securityGroupRule:SecurityGroupRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    ];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type.EndsWith("SecurityGroup", StringComparison.Ordinal)
        ? resource["ingress"].AsList.All(rule => rule["description"].AsText.IsGiven())
            & resource["egress"].AsList.All(rule => rule["description"].AsText.IsGiven())
        : resource["description"].AsText.IsGiven();
}
