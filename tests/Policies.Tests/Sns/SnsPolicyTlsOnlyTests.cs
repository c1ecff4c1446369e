using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsPolicyTlsOnlyTests : AwsPolicyTests<SnsPolicyTlsOnly>
{
    [Fact]
    public void Holds_for_a_policy_of_its_own() =>
        Check("""
            web: { type: aws:sns:Topic }
            policy:
              type: aws:sns:TopicPolicy
              properties:
                arn: "${web.arn}"
                policy:
                  Version: "2012-10-17"
                  Statement:
                    Effect: Deny
                    Principal: "*"
                    Action: "sns:*"
                    Resource: "*"
                    Condition: { Bool: { "aws:SecureTransport": false } }
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_only_some_are_refused() =>
        Check("""
            web:
              type: aws:sns:Topic
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement:
                    Effect: Deny
                    Principal: { AWS: "123456789012" }
                    Action: "sns:*"
                    Resource: "*"
                    Condition: { Bool: { "aws:SecureTransport": false } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_undetermined_while_the_policy_is_unknown() =>
        Check("""web: { type: aws:sns:Topic, properties: { policy: "${web}" } }""").ShouldBeUndetermined();
}
