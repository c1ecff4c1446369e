using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3DirectoryBucketLifecycleTests : AwsPolicyTests<S3DirectoryBucketLifecycle>
{
    [Fact]
    public void Does_not_count_that_of_another_bucket() =>
        Check("""
            web: { type: aws:s3:DirectoryBucket, properties: { bucket: web } }
            old: { type: aws:s3:BucketLifecycleConfiguration, properties: { bucket: api } }
            """).ShouldBeViolated(at: "");
}
