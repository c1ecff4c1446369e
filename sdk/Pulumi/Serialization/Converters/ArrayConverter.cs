using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

internal sealed class ArrayConverter<T>() : ValueConverter(typeof(ImmutableArray<T>))
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        if (value.List is not { } list) return Fail("an array", value, context, out converted, out error);
        error = null;
        var elements = ImmutableArray.CreateBuilder<T>(list.Count);
        foreach (var element in list) elements.Add((T)Conversion.Convert(element, typeof(T), context)!);
        converted = elements.MoveToImmutable();
        return true;
    }
}
