using Pulumi.Policy;

namespace FirstPack;

/// <summary>What a public access block blocks, and for which bucket.</summary>
/// <param name="node">The public access block.</param>
public sealed class PublicAccessBlockView(Node node) : ResourceView(node), IResourceView<PublicAccessBlockView>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Types { get; } = ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"];

    /// <summary>The bucket's name.</summary>
    public Value<string> Bucket => Member<Value<string>>("bucket");

    /// <summary>Whether all four settings are on.</summary>
    public Truth BlocksAll =>
        Member<Value<bool>>("blockPublicAcls").Is(true)
        & Member<Value<bool>>("blockPublicPolicy").Is(true)
        & Member<Value<bool>>("ignorePublicAcls").Is(true)
        & Member<Value<bool>>("restrictPublicBuckets").Is(true);

    /// <inheritdoc/>
    public static PublicAccessBlockView Of(Node node) => new(node);
}
