using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets tell of what happens in them.</summary>
/// <remarks>
/// Somebody has to hear of an object that was deleted, before it is missed.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-11"/>
[Policy("s3-event-notifications", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an `aws:s3:BucketNotification` for the bucket.")]
[Control(Framework.Fsbp, "S3.11")]
[Control(Framework.Nist, "CA-7", "SI-3(8)", "SI-4", "SI-4(4)")]
[Control(Framework.Checkov, "CKV2_AWS_62")]
public sealed class S3EventNotifications : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra: { type: aws:s3:BucketNotification, properties: { bucket: "${web.id}", eventbridge: true } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        stack.ReferringTo<BucketNotificationView>(resource, notification => notification.Bucket).Any()
            .Blaming(resource.Node, "a notification", "without one");
}
