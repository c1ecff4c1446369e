using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Directory buckets say what happens to old objects.</summary>
/// <remarks>
/// What nobody removes is paid for every month.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-25"/>
[Policy("s3-directory-bucket-lifecycle", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an `aws:s3:BucketLifecycleConfiguration` for the bucket.")]
[Control(Framework.Fsbp, "S3.25")]
public sealed class S3DirectoryBucketLifecycle : StackPolicy<DirectoryBucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:DirectoryBucket }
            old: { type: aws:s3:BucketLifecycleConfiguration, properties: { bucket: "${web.bucket}" } }
            """),
        Bad("web: { type: aws:s3:DirectoryBucket }"),
    ];

    protected override Truth Holds(DirectoryBucketView resource, Stack stack) =>
        stack.ReferringTo<BucketLifecycleConfigurationView>(resource, lifecycle => lifecycle.Bucket).Any()
            .Blaming(resource.Node, "a lifecycle", "without one");
}
