using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Access points block public access.</summary>
/// <remarks>
/// One flag less lets an ACL or a policy open the bucket by this way. Saying nothing blocks all, and passes; the flags cannot be
/// changed later.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19"/>
[Policy("s3-access-point-public-block", Severity.Critical,
    Remediation = "Set all four flags to true.")]
[Control(Framework.Fsbp, "S3.19")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_392")]
public sealed class S3AccessPointPublicBlock : ResourcePolicy<AccessPointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            publicAccessBlockConfiguration:
              blockPublicAcls: true
              blockPublicPolicy: true
              ignorePublicAcls: true
              restrictPublicBuckets: true
            """),
        Bad("""
            publicAccessBlockConfiguration:
              blockPublicAcls: true
              blockPublicPolicy: false
              ignorePublicAcls: true
              restrictPublicBuckets: true
            """),
    ];

    protected override Truth Holds(AccessPointView resource) =>
        resource.PublicAccessBlockConfiguration.BlockPublicAcls.Or(true).Is(true)
        & resource.PublicAccessBlockConfiguration.BlockPublicPolicy.Or(true).Is(true)
        & resource.PublicAccessBlockConfiguration.IgnorePublicAcls.Or(true).Is(true)
        & resource.PublicAccessBlockConfiguration.RestrictPublicBuckets.Or(true).Is(true);
}
