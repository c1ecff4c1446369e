using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>A bucket does not weaken its encryption.</summary>
/// <remarks>
/// S3 encrypts every object by itself; only an algorithm that does not exist weakens that. Saying nothing passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html"/>
[Policy("s3-encrypted", Severity.Medium,
    Remediation = "Set `sseAlgorithm` to `AES256`, `aws:kms` or `aws:kms:dsse`.")]
[Control(Framework.Checkov, "CKV_AWS_19")]
[Control(Framework.Trivy, "AVD-AWS-0088")]
public sealed class S3Encrypted : ResourcePolicy<BucketServerSideEncryptionConfigurationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: AES256 } } ]
            """),
        Bad("""
            bucket: web
            rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: none } } ]
            """),
    ];

    protected override Truth Holds(BucketServerSideEncryptionConfigurationView resource) => resource.Rules.All(rule =>
        rule.ApplyServerSideEncryptionByDefault.SseAlgorithm.Or("AES256").IsOneOf("AES256", "aws:kms", "aws:kms:dsse"));
}
