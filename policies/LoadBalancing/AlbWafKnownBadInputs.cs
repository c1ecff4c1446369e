using Pulumi.Policy.Aws.WafV2;

namespace Platform.Policies.LoadBalancing;

/// <summary>The web ACL of a balancer refuses inputs that are known to be bad.</summary>
/// <remarks>
/// The rules for known bad inputs stop the exploits that every scanner tries, Log4j among them. Balancers without a web ACL are
/// left to another policy.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html"/>
[Policy("alb-waf-known-bad-inputs", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add `AWSManagedRulesKnownBadInputsRuleSet` to the rules of the web ACL.")]
[Control(Framework.Checkov, "CKV2_AWS_76")]
public sealed class AlbWafKnownBadInputs : StackPolicy<WebAclAssociationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            acl:
              type: aws:wafv2:WebAcl
              properties:
                rules:
                  - name: bad
                    statement: { managedRuleGroupStatement: { name: AWSManagedRulesKnownBadInputsRuleSet, vendorName: AWS } }
            web: { type: aws:wafv2:WebAclAssociation, properties: { webAclArn: "${acl.arn}", resourceArn: a } }
            """),
        Bad("""
            acl: { type: aws:wafv2:WebAcl }
            web: { type: aws:wafv2:WebAclAssociation, properties: { webAclArn: "${acl.arn}", resourceArn: a } }
            """),
    ];

    protected override Truth Holds(WebAclAssociationView resource, Stack stack)
    {
        var lists = stack.ReferredToBy<WebAclView>(resource.WebAclArn);
        if (!lists.IsEmpty.IsFalse) return Truth.Unknown.At(resource.WebAclArn.Node, "a web ACL of this stack");
        return lists.All(list => list.Rules.Any(rule =>
            rule.Statement.ManagedRuleGroupStatement.Name.Is("AWSManagedRulesKnownBadInputsRuleSet") & !rule.OverrideAction.Count.IsSet));
    }
}
