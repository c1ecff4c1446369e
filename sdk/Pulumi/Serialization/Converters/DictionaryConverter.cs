using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

internal sealed class DictionaryConverter<T>() : ValueConverter(typeof(ImmutableDictionary<string, T>))
{
    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        if (value.Map is not { } map) return Fail("an object", value, context, out converted, out error);
        error = null;
        var members = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (name, member) in map) members[name] = (T)Conversion.Convert(member, typeof(T), context)!;
        converted = members.ToImmutable();
        return true;
    }
}
