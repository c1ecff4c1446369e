using Pulumi.Policy.Aws.S3Control;

namespace Platform.Policies.S3;

/// <summary>Multi-Region access points block public access.</summary>
/// <remarks>
/// One flag less lets a policy open the buckets of every Region at once. Saying nothing blocks all, and passes; the flags cannot be
/// changed later.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24"/>
[Policy("s3-multi-region-access-point-public-block", Severity.High,
    Remediation = "Set all four flags to true.")]
[Control(Framework.Fsbp, "S3.24")]
[Control(Framework.Pci, "1.4.4")]
public sealed class S3MultiRegionAccessPointPublicBlock : ResourcePolicy<MultiRegionAccessPointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            details:
              publicAccessBlock:
                blockPublicAcls: true
                blockPublicPolicy: true
                ignorePublicAcls: true
                restrictPublicBuckets: true
            """),
        Bad("""
            details:
              publicAccessBlock:
                blockPublicAcls: true
                blockPublicPolicy: false
                ignorePublicAcls: true
                restrictPublicBuckets: true
            """),
    ];

    protected override Truth Holds(MultiRegionAccessPointView resource) =>
        resource.Details.PublicAccessBlock.BlockPublicAcls.Or(true).Is(true)
        & resource.Details.PublicAccessBlock.BlockPublicPolicy.Or(true).Is(true)
        & resource.Details.PublicAccessBlock.IgnorePublicAcls.Or(true).Is(true)
        & resource.Details.PublicAccessBlock.RestrictPublicBuckets.Or(true).Is(true);
}
