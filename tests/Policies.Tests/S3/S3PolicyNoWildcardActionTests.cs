using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3PolicyNoWildcardActionTests : AwsPolicyTests<S3PolicyNoWildcardAction>
{
    [Fact]
    public void Is_violated_by_every_action_there_is() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "arn:aws:iam::123456789012:root" }
                  Action: "*"
                  Resource: "arn:aws:s3:::web/*"
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_when_everything_is_denied() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Deny, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::web/*" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
