using Pulumi.Policy;

namespace FirstPack;

/// <summary>A bucket is not deleted together with the objects in it.</summary>
/// <remarks>
/// With `forceDestroy`, a mistaken replacement of the bucket takes every object along. At level `remediate` the policy turns it off.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucket/"/>
[Policy("bucket-keeps-objects", Severity.High, Remediation = "Remove `forceDestroy`, and empty the bucket by hand before you delete it.")]
public sealed class BucketKeepsObjects : ResourcePolicy<BucketView>
{
    /// <inheritdoc/>
    public override IEnumerable<Example> Examples =>
    [
        Good("forceDestroy: false"),
        Good("bucket: reports"),
        Bad("forceDestroy: true"),
    ];

    /// <inheritdoc/>
    protected override Truth Holds(BucketView bucket) => !bucket.ForceDestroy.Is(true);

    /// <inheritdoc/>
    protected override IEnumerable<Edit> Remediate(BucketView bucket) => [Edit.Set(bucket.ForceDestroy, false)];
}
