using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads an object by a constructor whose parameters are named as the members.</summary>
internal sealed class OutputTypeConverter : ValueConverter
{
    private readonly ConstructorInfo _constructor;
    private readonly (string Name, Type Type, string Path)[] _parameters;

    public OutputTypeConverter(Type type)
        : base(type)
    {
        _constructor = Find(type);
        _parameters = [.. _constructor.GetParameters().Select(parameter => (
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
            parameter.ParameterType,
            $"{type.FullName}({parameter.Name})"))];
    }

    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        if (value.Map is not { } map) return Fail(Type.FullName!, value, context, out converted, out error);
        error = null;
        converted = _constructor.Invoke([.. _parameters.Select(parameter => map.TryGet(parameter.Name, out var member)
            ? Conversion.Convert(member, parameter.Type, context with { Path = parameter.Path })
            : Of(parameter.Type).Default)]);
        return true;
    }

    private static ConstructorInfo Find(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance);
        var open = constructors.Where(constructor => constructor.IsPublic).ToArray();
        return constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (open.Length == 1 ? open[0] : null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor marked with [OutputConstructorAttribute].");
    }
}
