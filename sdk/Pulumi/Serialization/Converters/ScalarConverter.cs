using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads a type for which a value of the right kind is enough.</summary>
internal sealed class ScalarConverter(Type type, Func<PropertyValue, object?> read) : ValueConverter(type)
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        converted = read(value);
        return converted is not null || Fail(Type.FullName!, value, context, out converted, out error);
    }
}
