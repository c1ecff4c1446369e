using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads a value of any kind as the .NET type that fits it.</summary>
internal sealed class ObjectConverter(Type type) : ValueConverter(type)
{
    public override object? Default => null;

    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        converted = value.Kind switch
        {
            PropertyKind.Bool => value.Bool,
            PropertyKind.Number => value.Number,
            PropertyKind.String => value.Text,
            PropertyKind.List => Part<ImmutableArray<object?>>(value, context),
            PropertyKind.Map => Part<ImmutableDictionary<string, object?>>(value, context),
            PropertyKind.ResourceReference => Part<Resource>(value, context),
            _ => Part<AssetOrArchive>(value, context),
        };
        return true;
    }

    private static object? Part<T>(PropertyValue value, ConversionContext context) => Conversion.Convert(value, typeof(T), context);
}
