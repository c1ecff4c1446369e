using Pulumi.Policy.Testing;

namespace FirstPack.Tests;

public sealed class BucketBlocksPublicAccessTests : PolicyTests<BucketBlocksPublicAccess>
{
    [Fact]
    public void Does_not_count_the_block_of_another_bucket() =>
        Check("""
            reports: { type: aws:s3:Bucket }
            logs: { type: aws:s3:Bucket }
            block:
              type: aws:s3:BucketPublicAccessBlock
              properties: { bucket: "${logs.id}", blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }
            """).ShouldBeViolated();
}
