using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrPolicyNoWildcardActionTests : AwsPolicyTests<EcrPolicyNoWildcardAction>
{
    [Fact]
    public void Is_violated_by_every_action_there_is() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: [ "ecr:BatchGetImage", "*" ] }
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_when_everything_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Principal: "*", Action: "ecr:*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_an_action_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "arn:aws:iam::123456789012:root" }
                  Action: [ "ecr:BatchGetImage", "${unknown}" ]
            """).ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
