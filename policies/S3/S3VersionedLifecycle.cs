using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets that keep versions throw old ones away.</summary>
/// <remarks>
/// Every version of every object is kept and paid for, for ever. Buckets without versioning are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-10"/>
[Policy("s3-versioned-lifecycle", Severity.Low,
    Remediation = "Add a rule with `noncurrentVersionExpiration`.")]
[Control(Framework.Fsbp, "S3.10")]
[Control(Framework.Nist, "CP-10", "CP-6(2)", "CP-9", "SC-5(2)", "SI-13(5)")]
public sealed class S3VersionedLifecycle : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            versions:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Enabled } }
            old:
              type: aws:s3:BucketLifecycleConfiguration
              properties:
                bucket: "${web.id}"
                rules: [ { id: old, status: Enabled, noncurrentVersionExpiration: { noncurrentDays: 90 } } ]
            """),
        Bad("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Enabled } }
            """),
    ];

    protected override Truth Holds(BucketView resource, Stack stack)
    {
        var isVersioned = resource.Versioning.Enabled.Is(true)
            | stack.ReferringTo<BucketVersioningView>(resource, versioning => versioning.Bucket)
                .Any(versioning => versioning.VersioningConfiguration.Status.Is("Enabled"));
        var expires = resource.LifecycleRules.Any(rule => rule.Enabled.Is(true) & rule.NoncurrentVersionExpiration.IsSet)
            | stack.ReferringTo<BucketLifecycleConfigurationView>(resource, lifecycle => lifecycle.Bucket)
                .Any(lifecycle => lifecycle.Rules.Any(rule => rule.Status.Is("Enabled") & rule.NoncurrentVersionExpiration.IsSet));
        return isVersioned.Implies(expires.Blaming(resource.Node, "a rule for old versions", "without one"));
    }
}
