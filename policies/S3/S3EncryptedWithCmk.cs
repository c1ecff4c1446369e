using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets are encrypted with a key of the account.</summary>
/// <remarks>
/// With the key of S3 whoever may read the bucket can decrypt it; a key of the account is a second lock, with a policy and a log of
/// its own. Buckets that hold access logs cannot have one, and are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17"/>
[Policy("s3-encrypted-with-cmk", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `sseAlgorithm` to `aws:kms`, and `kmsMasterKeyId`.")]
[Control(Framework.Fsbp, "S3.17")]
[Control(Framework.Nist, "SC-12(2)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "CA-9(1)", "SI-7(6)", "AU-9")]
[Control(Framework.Pci, "3.5.1")]
[Control(Framework.Checkov, "CKV_AWS_145")]
[Control(Framework.CdkNag, "S3DefaultEncryptionKMS")]
[Control(Framework.Trivy, "AVD-AWS-0132")]
public sealed class S3EncryptedWithCmk : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketServerSideEncryptionConfiguration
              properties:
                bucket: "${web.id}"
                rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key } } ]
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (stack.ReferringTo<BucketServerSideEncryptionConfigurationView>(resource, encryption => encryption.Bucket)
            .Any(encryption => encryption.Rules.Any(rule =>
            rule.ApplyServerSideEncryptionByDefault.SseAlgorithm.IsOneOf("aws:kms", "aws:kms:dsse")
                & rule.ApplyServerSideEncryptionByDefault.KmsMasterKeyId.IsGiven()))
        | stack.ReferringTo<BucketLoggingView>(resource, logging => logging.TargetBucket).Any())
        .Blaming(resource.Node, "a key of the account", "without one");
}
