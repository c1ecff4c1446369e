using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbWafKnownBadInputsTests : AwsPolicyTests<AlbWafKnownBadInputs>
{
    [Fact]
    public void Is_violated_when_the_rules_only_count() =>
        Check("""
            acl:
              type: aws:wafv2:WebAcl
              properties:
                rules:
                  - overrideAction: { count: {} }
                    statement: { managedRuleGroupStatement: { name: AWSManagedRulesKnownBadInputsRuleSet } }
            web: { type: aws:wafv2:WebAclAssociation, properties: { webAclArn: "${acl.arn}", resourceArn: a } }
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_for_an_acl_of_another_stack() =>
        Check("""
            webAclArn: arn
            resourceArn: a
            """).ShouldBeUndetermined(at: "webAclArn");
}
