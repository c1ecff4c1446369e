using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads a union as its first type, if it is that, and else as its second.</summary>
internal sealed class UnionConverter<T0, T1>() : ValueConverter(typeof(Union<T0, T1>))
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        if (Of(typeof(T0)).TryConvert(value, context, out converted, out error)) converted = Union<T0, T1>.FromT0((T0)converted!);
        else if (Of(typeof(T1)).TryConvert(value, context, out converted, out error)) converted = Union<T0, T1>.FromT1((T1)converted!);
        else return Fail($"{typeof(T0).FullName} or {typeof(T1).FullName}", value, context, out converted, out error);
        return true;
    }
}
