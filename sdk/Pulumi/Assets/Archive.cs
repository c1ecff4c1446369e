using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>A collection of files and texts, given to a resource.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string field, object value)
        : base(PropertyKind.Archive, field, value)
    {
    }
}

/// <summary>Files and texts by name.</summary>
/// <param name="assets">The files, texts and further collections.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive("assets", assets.ToImmutableDictionary());

/// <summary>An archive file or a directory on this machine.</summary>
/// <param name="path">Where it is.</param>
public sealed class FileArchive(string path) : Archive("path", path);

/// <summary>An archive file elsewhere.</summary>
/// <param name="uri">Where it is.</param>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);
