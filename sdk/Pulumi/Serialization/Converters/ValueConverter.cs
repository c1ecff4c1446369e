using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads values of one type. There is one converter for each type, made when the type is first met.</summary>
internal abstract class ValueConverter(Type type)
{
    private static readonly ConcurrentDictionary<Type, ValueConverter> Cache = new();

    public Type Type { get; } = type;

    /// <summary>What an absent value comes to.</summary>
    public virtual object? Default => Type.IsValueType && Nullable.GetUnderlyingType(Type) is null ? Activator.CreateInstance(Type) : null;

    /// <summary>The converter of a type.</summary>
    /// <exception cref="InvalidOperationException">Outputs cannot be of that type.</exception>
    public static ValueConverter Of(Type type) => Cache.GetOrAdd(type, Make);

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value; a secret mark on it does not matter.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="converted">What it comes to.</param>
    /// <param name="error">Why it is not of the type.</param>
    public bool TryConvert(PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        switch (value.Kind)
        {
            case PropertyKind.Null or PropertyKind.Unknown:
                converted = Default;
                return true;
            case PropertyKind.Output when value.Fields!["value"] is { } inner:
                return TryConvert(inner, context, out converted, out error);
            case PropertyKind.Output:
                converted = Default;
                return true;
            default:
                return TryConvertKnown(value, context, out converted, out error);
        }
    }

    /// <summary>Reads a value that is neither null nor unknown.</summary>
    protected abstract bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error);

    protected static bool Fail(
        string expected, PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        converted = null;
        error = $"Expected {expected} but got {value.Kind} deserializing {context.Path}";
        return false;
    }

    private static ValueConverter Make(Type type)
    {
        if (type == typeof(string)) return new ScalarConverter(type, value => value.Text);
        if (type == typeof(bool)) return new ScalarConverter(type, value => value.Bool);
        if (type == typeof(double)) return new ScalarConverter(type, value => value.Number);
        if (type == typeof(int)) return new ScalarConverter(type, value => value.Number is { } number ? (int)number : null);
        if (type == typeof(JsonElement))
            return new ScalarConverter(type, value => JsonDocument.Parse(JsonProperty.Write(value)).RootElement);
        if (type == typeof(object)) return new ObjectConverter(type);
        if (typeof(AssetOrArchive).IsAssignableFrom(type)) return new AssetConverter(type);
        if (typeof(Resource).IsAssignableFrom(type)) return new ResourceConverter(type);
        if (type.IsEnum)
            return new ScalarConverter(type, value => value.Number is { } number ? Enum.ToObject(type, (int)number) : null);
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false)) return new EnumTypeConverter(type);
        if (type.IsDefined(typeof(OutputTypeAttribute), inherit: false)) return new OutputTypeConverter(type);
        if (type.IsConstructedGenericType && Generic(type) is { } converter) return converter;
        throw new InvalidOperationException(
            $"An output cannot be of type {type.FullName}. Allowed types are: String, Boolean, Int32, Double, JsonElement, enums, "
            + "resources, assets and archives, Nullable<...>, Union<...>, ImmutableArray<...>, ImmutableDictionary<string, ...>, "
            + "and classes marked with [OutputType].");
    }

    private static ValueConverter? Generic(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Nullable<>)) return new NullableConverter(type, Of(arguments[0]));
        if (definition == typeof(ImmutableArray<>)) return New(typeof(ArrayConverter<>), arguments);
        if (definition == typeof(Union<,>)) return New(typeof(UnionConverter<,>), arguments);
        if (definition == typeof(Output<>)) return New(typeof(OutputConverter<>), arguments);
        return definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string)
            ? New(typeof(DictionaryConverter<>), arguments[1..])
            : null;
    }

    private static ValueConverter New(Type definition, Type[] arguments) =>
        (ValueConverter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
