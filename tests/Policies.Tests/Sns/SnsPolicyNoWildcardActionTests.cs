using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsPolicyNoWildcardActionTests : AwsPolicyTests<SnsPolicyNoWildcardAction>
{
    [Fact]
    public void Is_violated_by_every_action_there_is() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "*", Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_violated_in_capitals() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "SNS:*", Resource: "*" }
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
