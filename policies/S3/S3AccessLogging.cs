using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets log who reads and writes.</summary>
/// <remarks>
/// Without the log nobody can tell who took what. Buckets that hold the logs of others are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-9"/>
[Policy("s3-access-logging", Severity.Medium,
    Remediation = "Add an `aws:s3:BucketLogging` for the bucket.")]
[Control(Framework.Fsbp, "S3.9")]
[Control(Framework.Nist,
    "AC-2(4)", "AC-4(26)", "AC-6(9)", "AU-10", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SC-7(9)", "SI-3(8)",
    "SI-4(20)", "SI-7(8)")]
[Control(Framework.Pci, "10.2.1")]
[Control(Framework.Checkov, "CKV_AWS_18")]
[Control(Framework.CdkNag, "AwsSolutions-S1")]
[Control(Framework.Trivy, "AVD-AWS-0089")]
public sealed class S3AccessLogging : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra: { type: aws:s3:BucketLogging, properties: { bucket: "${web.id}", targetBucket: logs, targetPrefix: web/ } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (resource.Logging.TargetBucket.IsGiven()
        | stack.ReferringTo<BucketLoggingView>(resource, logging => logging.Bucket).Any()
        | stack.ReferringTo<BucketLoggingView>(resource, logging => logging.TargetBucket)
            .Any()).Blaming(resource.Node, "access logging", "without it");
}
