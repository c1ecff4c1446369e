using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets keep what is overwritten or deleted.</summary>
/// <remarks>
/// Without versions a slip, or ransomware, is final.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14"/>
[Policy("s3-versioning", Severity.Medium,
    Remediation = "Add an `aws:s3:BucketVersioning` with the status `Enabled`.")]
[Control(Framework.Fsbp, "S3.14")]
[Control(Framework.Nist, "AU-9(2)", "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-5(2)", "SI-12", "SI-13(5)")]
[Control(Framework.Checkov, "CKV_AWS_21")]
[Control(Framework.CdkNag, "S3BucketVersioningEnabled")]
[Control(Framework.Trivy, "AVD-AWS-0090")]
public sealed class S3Versioning : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Enabled } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (resource.Versioning.Enabled.Is(true)
            | stack.ReferringTo<BucketVersioningView>(resource, versioning => versioning.Bucket)
                .Any(versioning => versioning.VersioningConfiguration.Status.Is("Enabled"))).Blaming(resource.Node, "versioning", "without it");
}
