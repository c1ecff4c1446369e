using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets say what happens to old objects.</summary>
/// <remarks>
/// What nobody removes is paid for every month, and is there to be taken.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-13"/>
[Policy("s3-lifecycle", Severity.Low,
    Remediation = "Add an `aws:s3:BucketLifecycleConfiguration` with a rule that is `Enabled`.")]
[Control(Framework.Fsbp, "S3.13")]
[Control(Framework.Nist, "CP-10", "CP-6(2)", "CP-9", "SC-5(2)", "SI-13(5)")]
[Control(Framework.Checkov, "CKV2_AWS_61")]
public sealed class S3Lifecycle : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketLifecycleConfiguration
              properties: { bucket: "${web.id}", rules: [ { id: old, status: Enabled, expiration: { days: 365 } } ] }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (resource.LifecycleRules.Any(rule => rule.Enabled.Is(true))
            | stack.ReferringTo<BucketLifecycleConfigurationView>(resource, lifecycle => lifecycle.Bucket)
                .Any(lifecycle => lifecycle.Rules.Any(rule => rule.Status.Is("Enabled")))).Blaming(resource.Node, "a lifecycle", "without one");
}
