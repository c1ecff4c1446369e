using Pulumi.Policy.Aws.LB;
using Pulumi.Policy.Aws.WafV2;

namespace Platform.Policies.LoadBalancing;

/// <summary>A public application balancer has a web ACL.</summary>
/// <remarks>
/// Without a firewall for requests every scanner and every known exploit gets through to the program. Internal balancers are left
/// alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-16"/>
[Policy("alb-waf-associated", Severity.Medium,
    Remediation = "Add an `aws:wafv2:WebAclAssociation` for the balancer.")]
[Control(Framework.Fsbp, "ELB.16")]
[Control(Framework.Nist, "AC-4(21)")]
[Control(Framework.Checkov, "CKV2_AWS_28")]
[Control(Framework.CdkNag, "ALBWAFEnabled")]
public sealed class AlbWafAssociated : StackPolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:lb:LoadBalancer }
            acl: { type: aws:wafv2:WebAclAssociation, properties: { resourceArn: "${web.arn}", webAclArn: acl } }
            """),
        Bad("web: { type: aws:lb:LoadBalancer }"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) =>
        resource.LoadBalancerType.Or("application").Is("application") & resource.Internal.Or(false).Is(false);

    protected override Truth Holds(LoadBalancerView resource, Stack stack) =>
        stack.ReferringTo<WebAclAssociationView>(resource, association => association.ResourceArn).Any()
            .Blaming(resource.Node, "a web ACL", "without one");
}
