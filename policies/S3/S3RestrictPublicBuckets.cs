using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>A public access block restricts a bucket that is open.</summary>
/// <remarks>
/// A policy that is there already goes on letting everyone in.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8"/>
[Policy("s3-restrict-public-buckets", Severity.High,
    Remediation = "Set `restrictPublicBuckets` to true.")]
[Control(Framework.Fsbp, "S3.8")]
[Control(Framework.Cis3, "2.1.4")]
[Control(Framework.Cis5, "2.1.4")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_56")]
[Control(Framework.CdkNag, "AwsSolutions-S2")]
[Control(Framework.Trivy, "AVD-AWS-0093")]
public sealed class S3RestrictPublicBuckets : ResourcePolicy<BucketPublicAccessBlockView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("restrictPublicBuckets: true"),
        Bad("restrictPublicBuckets: false"),
    ];

    protected override Truth Holds(BucketPublicAccessBlockView resource) => resource.RestrictPublicBuckets.Is(true);
}
