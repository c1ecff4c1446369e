using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets under a KMS key use a bucket key.</summary>
/// <remarks>
/// Otherwise every object asks KMS on its own, which costs a hundred times as much and is throttled. Buckets under the key of S3
/// are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17"/>
[Policy("s3-bucket-key", Severity.Low,
    Remediation = "Set `bucketKeyEnabled` to true.")]
public sealed class S3BucketKey : ResourcePolicy<BucketServerSideEncryptionConfigurationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }, bucketKeyEnabled: true } ]"""),
        Bad("""rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } } ]"""),
    ];

    protected override Truth Holds(BucketServerSideEncryptionConfigurationView resource) => resource.Rules.All(rule =>
        rule.ApplyServerSideEncryptionByDefault.SseAlgorithm.Is("aws:kms").Implies(rule.BucketKeyEnabled.Is(true)));
}
