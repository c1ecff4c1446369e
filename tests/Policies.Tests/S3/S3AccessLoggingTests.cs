using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AccessLoggingTests : AwsPolicyTests<S3AccessLogging>
{
    [Fact]
    public void Leaves_the_bucket_of_the_logs_alone() =>
        Check("""
            logs: { type: aws:s3:Bucket }
            web: { type: aws:s3:BucketLogging, properties: { bucket: web, targetBucket: "${logs.id}", targetPrefix: web/ } }
            """).ShouldHold();

    [Fact]
    public void Does_not_count_the_logging_of_another_bucket() =>
        Check("""
            web: { type: aws:s3:Bucket, properties: { bucket: web } }
            extra: { type: aws:s3:BucketLogging, properties: { bucket: api, targetBucket: logs, targetPrefix: a } }
            """).ShouldBeViolated(at: "");
}
