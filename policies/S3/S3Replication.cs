using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets are copied to another Region.</summary>
/// <remarks>
/// When a Region is gone for a day, so is what was only there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-7"/>
[Policy("s3-replication", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add an `aws:s3:BucketReplicationConfig` with a rule that is `Enabled`.")]
[Control(Framework.Fsbp, "S3.7")]
[Control(Framework.Nist, "AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-36(2)", "SC-5(2)", "SI-13(5)")]
[Control(Framework.Checkov, "CKV_AWS_144")]
[Control(Framework.CdkNag, "S3BucketReplicationEnabled")]
public sealed class S3Replication : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketReplicationConfig
              properties:
                bucket: "${web.id}"
                role: r
                rules: [ { status: Enabled, destination: { bucket: "arn:aws:s3:::copy" } } ]
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (stack.ReferringTo<BucketReplicationConfigView>(resource, replication => replication.Bucket)
            .Any(replication => replication.Rules.Any(rule => rule.Status.Is("Enabled")))).Blaming(resource.Node, "replication", "without it");
}
