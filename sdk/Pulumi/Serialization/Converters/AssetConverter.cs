using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

internal sealed class AssetConverter(Type type) : ValueConverter(type)
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        converted = value.Kind switch
        {
            PropertyKind.Asset => Asset(value.Fields!),
            PropertyKind.Archive => Archive(value.Fields!, context),
            _ => null,
        };
        return Type.IsInstanceOfType(converted) || Fail(Type.FullName!, value, context, out converted, out error);
    }

    // An empty text is left out on the wire.
    private static Asset Asset(PropertyMap fields) =>
        fields["path"]?.Text is { } path ? new FileAsset(path)
        : fields["uri"]?.Text is { } uri ? new RemoteAsset(uri)
        : new StringAsset(fields["text"]?.Text ?? "");

    private static Archive? Archive(PropertyMap fields, ConversionContext context)
    {
        if (fields["path"]?.Text is { } path) return new FileArchive(path);
        if (fields["uri"]?.Text is { } uri) return new RemoteArchive(uri);
        if (fields["assets"]?.Map is not { } assets) return null;
        return new AssetArchive(assets
            .Select(asset => (asset.Key, Value: (AssetOrArchive?)Conversion.Convert(asset.Value, typeof(AssetOrArchive), context)))
            .Where(asset => asset.Value is not null)
            .ToDictionary(asset => asset.Key, asset => asset.Value!));
    }
}
