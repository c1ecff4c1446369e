using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Vpc;

namespace Platform.Policies.SecurityGroups;

/// <summary>A security group has its rules in one place.</summary>
/// <remarks>
/// Inline rules remove every rule that is not inline: a rule of its own comes and goes with each update.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/api-docs/ec2/securitygroup/"/>
[Policy("sg-no-rule-management-conflict", Severity.Medium,
    Remediation = "Move the inline rules to resources of their own, or the other way round.")]
public sealed class SgNoRuleManagementConflict : StackPolicy<SecurityGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:ec2:SecurityGroup, properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443 } ] } }"),
        Bad("""
            web: { type: aws:ec2:SecurityGroup, properties: { ingress: [ { protocol: tcp, fromPort: 443, toPort: 443 } ] } }
            extra:
              type: aws:vpc:SecurityGroupIngressRule
              properties: { securityGroupId: "${web.id}", ipProtocol: tcp, fromPort: 80, toPort: 80 }
            """),
    ];

    protected override Truth AppliesTo(SecurityGroupView resource) => resource.Ingress.HasAtLeast(1) | resource.Egress.HasAtLeast(1);

    protected override Truth Holds(SecurityGroupView resource, Stack stack) => (!(
        stack.ReferringTo<SecurityGroupRuleView>(resource, rule => rule.SecurityGroupId).Any()
        | stack.ReferringTo<SecurityGroupIngressRuleView>(resource, rule => rule.SecurityGroupId).Any()
        | stack.ReferringTo<SecurityGroupEgressRuleView>(resource, rule => rule.SecurityGroupId).Any()))
        .Blaming(resource.Node, "rules in one place", "a group with inline rules and rules of their own");
}
