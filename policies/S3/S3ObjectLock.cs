using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets of records cannot lose them before their time.</summary>
/// <remarks>
/// What has to be kept for years is worth deleting to somebody. Which buckets hold records is told by a tag, <c>records</c> unless
/// <c>tag</c> names another; buckets without it are left alone. Object lock is switched on when a bucket is made.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-15"/>
[Policy("s3-object-lock", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `objectLockEnabled`, and add an `aws:s3:BucketObjectLockConfiguration` with a default retention.")]
[Control(Framework.Fsbp, "S3.15")]
[Control(Framework.Nist, "CP-6(2)")]
[Control(Framework.Pci, "10.5.1")]
[Control(Framework.Checkov, "CKV_AWS_143")]
[Control(Framework.CdkNag, "S3BucketDefaultLockEnabled")]
public sealed class S3ObjectLock : StackPolicy<BucketView>
{
    /// <summary>The tag that buckets of records carry.</summary>
    [Setting]
    public string Tag { get; init; } = "records";

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            invoices: { type: aws:s3:Bucket, properties: { objectLockEnabled: true, tags: { records: invoices } } }
            lock:
              type: aws:s3:BucketObjectLockConfiguration
              properties: { bucket: "${invoices.id}", rule: { defaultRetention: { mode: COMPLIANCE, years: 10 } } }
            """),
        Bad("invoices: { type: aws:s3:Bucket, properties: { tags: { records: invoices } } }"),
    ];

    protected override Truth AppliesTo(BucketView resource) => resource.Tags[Tag].IsSet;

    protected override Truth Holds(BucketView resource, Stack stack) =>
        resource.ObjectLockEnabled.Is(true)
        & stack.ReferringTo<BucketObjectLockConfigurationView>(resource, one => one.Bucket)
            .Any(one => one.Rule.DefaultRetention.Mode.IsSet)
            .Blaming(resource.Node, "a default retention", "without one");
}
