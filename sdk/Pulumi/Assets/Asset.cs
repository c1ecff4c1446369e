using Pulumi.Protocol;

namespace Pulumi;

/// <summary>A file or a text, given to a resource.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string field, object value)
        : base(PropertyKind.Asset, field, value)
    {
    }
}

/// <summary>A file on this machine.</summary>
/// <param name="path">Where it is.</param>
public sealed class FileAsset(string path) : Asset("path", path);

/// <summary>A text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset("text", text);

/// <summary>A file elsewhere.</summary>
/// <param name="uri">Where it is.</param>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);
