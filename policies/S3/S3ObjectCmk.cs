namespace Platform.Policies.S3;

/// <summary>Objects of the stack are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of S3 whoever may read the bucket can read the object.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html"/>
[Policy("s3-object-cmk", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `kmsKeyId`.")]
[Control(Framework.Checkov, "CKV_AWS_181", "CKV_AWS_186")]
public sealed class S3ObjectCmk : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            key: a
            kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/1
            """),
        Bad("""
            bucket: web
            key: a
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2",
        "aws:s3/objectCopy:ObjectCopy"];

    protected override Truth Holds(AnyResourceView resource) => resource["kmsKeyId"].AsText.IsGiven();
}
