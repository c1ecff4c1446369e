using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEndpointPolicyTests : AwsPolicyTests<VpcEndpointPolicy>
{
    [Fact]
    public void Is_violated_by_the_default_policy() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: "*", Action: "*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_with_a_condition() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: "*"
                  Action: "*"
                  Resource: "*"
                  Condition: { StringEquals: { "aws:PrincipalOrgID": o-1 } }
            """).ShouldHold();

    [Fact]
    public void Does_not_apply_to_gateway_balancers() => Check("vpcEndpointType: GatewayLoadBalancer").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
