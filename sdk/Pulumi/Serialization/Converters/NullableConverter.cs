using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

internal sealed class NullableConverter(Type type, ValueConverter inner) : ValueConverter(type)
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error) =>
        inner.TryConvert(value, context, out converted, out error);
}
