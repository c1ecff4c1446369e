using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Deleting a version takes a second factor.</summary>
/// <remarks>
/// Stolen credentials alone cannot delete what was kept. Only the root user can switch it on, which is why the policy is opt-in.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-20"/>
[Policy("s3-mfa-delete", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `mfaDelete` to `Enabled`.")]
[Control(Framework.Fsbp, "S3.20")]
[Control(Framework.Cis3, "2.1.2")]
[Control(Framework.Cis5, "2.1.2")]
[Control(Framework.Nist, "CA-9(1)", "CM-2", "CM-2(2)", "CM-3", "SC-5(2)")]
[Control(Framework.Trivy, "AVD-AWS-0170")]
public sealed class S3MfaDelete : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Enabled, mfaDelete: Enabled } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (resource.Versioning.MfaDelete.Is(true)
            | stack.ReferringTo<BucketVersioningView>(resource, versioning => versioning.Bucket)
                .Any(versioning => versioning.VersioningConfiguration.MfaDelete.Is("Enabled"))).Blaming(resource.Node, "a second factor", "without one");
}
