using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3EventNotificationsTests : AwsPolicyTests<S3EventNotifications>
{
    [Fact]
    public void Does_not_count_that_of_another_bucket() =>
        Check("""
            web: { type: aws:s3:Bucket, properties: { bucket: web } }
            extra: { type: aws:s3:BucketNotification, properties: { bucket: api, eventbridge: true } }
            """).ShouldBeViolated(at: "");
}
