using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Access points are reached from a VPC only.</summary>
/// <remarks>
/// An access point with an origin on the internet is reached from everywhere that has credentials.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html"/>
[Policy("s3-access-point-vpc-only", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `vpcConfiguration.vpcId` before the access point is made.")]
public sealed class S3AccessPointVpcOnly : ResourcePolicy<AccessPointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            vpcConfiguration: { vpcId: vpc-1 }
            """),
        Bad("bucket: web"),
    ];

    protected override Truth Holds(AccessPointView resource) => resource.VpcConfiguration.VpcId.IsGiven();
}
