using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Uploads that are never finished are removed.</summary>
/// <remarks>
/// Their parts are invisible, and paid for, for ever.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html"/>
[Policy("s3-abort-multipart", Severity.Low,
    Remediation = "Add a rule with `abortIncompleteMultipartUpload.daysAfterInitiation`.")]
[Control(Framework.Checkov, "CKV_AWS_300")]
public sealed class S3AbortMultipart : ResourcePolicy<BucketLifecycleConfigurationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            rules: [ { id: parts, status: Enabled, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } } ]
            """),
        Bad("""
            bucket: web
            rules: [ { id: old, status: Enabled, expiration: { days: 365 } } ]
            """),
    ];

    protected override Truth Holds(BucketLifecycleConfigurationView resource) => resource.Rules.Any(rule =>
        rule.Status.Is("Enabled") & rule.AbortIncompleteMultipartUpload.DaysAfterInitiation.IsAtLeast(1));
}
