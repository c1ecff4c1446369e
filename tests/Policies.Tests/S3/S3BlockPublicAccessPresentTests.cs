using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3BlockPublicAccessPresentTests : AwsPolicyTests<S3BlockPublicAccessPresent>
{
    [Fact]
    public void Does_not_count_the_block_of_another_bucket() =>
        Check("""
            web: { type: aws:s3:Bucket, properties: { bucket: web } }
            extra: { type: aws:s3:BucketPublicAccessBlock, properties: { bucket: api, blockPublicAcls: true } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_undetermined_while_a_blocks_bucket_is_unknown() =>
        Check("""
            web: { type: aws:s3:Bucket }
            block: { type: aws:s3:BucketPublicAccessBlock, properties: { bucket: "${unknown}" } }
            """).ShouldBeUndetermined();
}
