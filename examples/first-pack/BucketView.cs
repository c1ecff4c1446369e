using Pulumi.Policy;

namespace FirstPack;

/// <summary>The properties of an S3 bucket that these policies look at.</summary>
/// <param name="node">The bucket.</param>
public sealed class BucketView(Node node) : ResourceView(node), IResourceView<BucketView>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Types { get; } = ["aws:s3/bucket:Bucket"];

    /// <summary>Whether deleting the bucket deletes the objects in it.</summary>
    public Value<bool> ForceDestroy => Member<Value<bool>>("forceDestroy");

    /// <summary>The bucket's tags.</summary>
    public MapView<Value<string>> Tags => Member<MapView<Value<string>>>("tags");

    /// <inheritdoc/>
    public static BucketView Of(Node node) => new(node);
}
