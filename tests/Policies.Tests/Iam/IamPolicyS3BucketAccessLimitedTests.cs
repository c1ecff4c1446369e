using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyS3BucketAccessLimitedTests : AwsPolicyTests<IamPolicyS3BucketAccessLimited>
{
    [Fact]
    public void Is_violated_by_every_bucket() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:Delete*", Resource: "arn:aws:s3:::*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_bucket_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
