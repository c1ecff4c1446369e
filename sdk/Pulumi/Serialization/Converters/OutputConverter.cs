using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads an output inside a value: it keeps to itself whether it is known and secret.</summary>
internal sealed class OutputConverter<T>() : ValueConverter(typeof(Output<T>))
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        converted = new Output<T>(Task.FromResult(Conversion.To<T>(value, context)));
        return true;
    }
}
