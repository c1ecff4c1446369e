using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Where a value came from, and who is told when it is not of the type that was expected.</summary>
internal sealed record ConversionContext(string Path, Action<string> Warn);

/// <summary>Turns what came over the wire into the types of outputs.</summary>
internal static class Conversion
{
    /// <summary>
    /// Converts a value. It is secret or unknown when anything inside it is; what is unknown has the default value of its type. A value of
    /// another type than expected is warned about, and is the default value.
    /// </summary>
    public static OutputData<T> To<T>(PropertyValue value, ConversionContext context)
    {
        var (isKnown, isSecret) = Inspect(value);
        return new([], (T)Convert(value, typeof(T), context)!, isKnown, isSecret);
    }

    /// <summary>Converts a value inside another one.</summary>
    public static object? Convert(PropertyValue value, Type type, ConversionContext context)
    {
        var converter = ValueConverter.Of(type);
        if (converter.TryConvert(value, context, out var converted, out var error)) return converted;
        context.Warn(error);
        return converter.Default;
    }

    /// <summary>Whether a value is known, and whether it is secret, in all its parts.</summary>
    public static (bool IsKnown, bool IsSecret) Inspect(PropertyValue value)
    {
        var (isKnown, isSecret) = (true, value.IsSecret);
        switch (value.Kind)
        {
            case PropertyKind.Unknown:
                isKnown = false;
                break;
            case PropertyKind.List:
                foreach (var element in value.List!) Add(element);
                break;
            case PropertyKind.Map:
                foreach (var (_, member) in value.Map!) Add(member);
                break;
            case PropertyKind.Output:
                isSecret |= value.Fields!["secret"]?.Bool is true;
                if (value.Fields["value"] is { } inner) Add(inner);
                else isKnown = false;
                break;
        }

        return (isKnown, isSecret);

        void Add(PropertyValue part)
        {
            var (partIsKnown, partIsSecret) = Inspect(part);
            isKnown &= partIsKnown;
            isSecret |= partIsSecret;
        }
    }
}
