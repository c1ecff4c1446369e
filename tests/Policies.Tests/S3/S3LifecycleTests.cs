using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3LifecycleTests : AwsPolicyTests<S3Lifecycle>
{
    [Fact]
    public void Is_violated_when_the_rule_is_off() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketLifecycleConfiguration
              properties: { bucket: "${web.id}", rules: [ { id: old, status: Disabled } ] }
            """).ShouldBeViolated(at: "");
}
