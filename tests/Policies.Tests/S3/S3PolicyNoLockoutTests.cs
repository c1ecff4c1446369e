using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3PolicyNoLockoutTests : AwsPolicyTests<S3PolicyNoLockout>
{
    [Fact]
    public void Holds_for_named_actions() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Deny, Principal: "*", Action: "s3:DeleteBucket", Resource: "arn:aws:s3:::web/*" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_condition_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Deny, Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::web/*", Condition: "${unknown}" }
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
