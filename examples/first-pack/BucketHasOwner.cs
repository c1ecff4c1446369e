using Pulumi.Policy;

namespace FirstPack;

/// <summary>A bucket says who owns it.</summary>
/// <remarks>A bucket nobody answers for is never cleaned up, and nobody is asked before it is opened to others.</remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/CostAllocTagging.html"/>
[Policy("bucket-has-owner", Severity.Medium, Remediation = "Add the tag that names the owning team to `tags`.")]
public sealed class BucketHasOwner : ResourcePolicy<BucketView>
{
    /// <summary>The tag that names the owner.</summary>
    [Setting]
    public string Tag { get; init; } = "owner";

    /// <inheritdoc/>
    public override IEnumerable<Example> Examples =>
    [
        Good("tags: { owner: payments }"),
        Bad("tags: { cost-centre: '4711' }"),
    ];

    /// <inheritdoc/>
    protected override Truth Holds(BucketView bucket) => bucket.Tags[Tag].IsSet;
}
