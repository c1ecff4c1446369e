using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>A bucket with objects cannot be dropped in one step.</summary>
/// <remarks>
/// With force a slip in the program deletes everything in the bucket, versions included.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html"/>
[Policy("s3-no-force-destroy", Severity.Medium,
    Remediation = "Remove `forceDestroy`.")]
public sealed class S3NoForceDestroy : ResourcePolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("forceDestroy: false"),
        Bad("forceDestroy: true"),
    ];

    protected override Truth Holds(BucketView resource) => resource.ForceDestroy.Or(false).Is(false);

    protected override IEnumerable<Edit> Remediate(BucketView resource) => [Edit.Set(resource.ForceDestroy, false)];
}
