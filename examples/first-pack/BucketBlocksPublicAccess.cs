using Pulumi.Policy;

namespace FirstPack;

/// <summary>A bucket has a public access block.</summary>
/// <remarks>Without one, a single bucket policy or object ACL is enough to publish what is in the bucket.</remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"/>
[Policy("bucket-blocks-public-access", Severity.High, Remediation = "Add an `aws:s3:BucketPublicAccessBlock` for the bucket, with all four settings true.")]
public sealed class BucketBlocksPublicAccess : StackPolicy<BucketView>
{
    /// <inheritdoc/>
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            reports: { type: aws:s3:Bucket }
            block:
              type: aws:s3:BucketPublicAccessBlock
              properties: { bucket: "${reports.id}", blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }
            """),
        Bad("reports: { type: aws:s3:Bucket }"),
        Bad("""
            reports: { type: aws:s3:Bucket }
            block: { type: aws:s3:BucketPublicAccessBlock, properties: { bucket: "${reports.id}", blockPublicAcls: true } }
            """),
    ];

    /// <inheritdoc/>
    protected override Truth Holds(BucketView bucket, Stack stack) =>
        stack.ReferringTo<PublicAccessBlockView>(bucket, block => block.Bucket).Any(block => block.BlocksAll);
}
