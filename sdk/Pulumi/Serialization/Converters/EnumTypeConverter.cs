using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>Reads a struct that stands for one of a set of texts or numbers, by the constructor that takes the text or number.</summary>
internal sealed class EnumTypeConverter : ValueConverter
{
    private readonly ConstructorInfo? _ofText;
    private readonly ConstructorInfo? _ofNumber;

    public EnumTypeConverter(Type type)
        : base(type)
    {
        _ofText = Constructor(typeof(string));
        _ofNumber = Constructor(typeof(double));
        if (_ofText is null && _ofNumber is null)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain constructor with a single String or Double parameter.");
        }
    }

    protected override bool TryConvertKnown(
        PropertyValue value, ConversionContext context, out object? converted, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (_ofText is not null && value.Text is { } text) converted = _ofText.Invoke([text]);
        else if (_ofNumber is not null && value.Number is { } number) converted = _ofNumber.Invoke([number]);
        else return Fail(Type.FullName!, value, context, out converted, out error);
        return true;
    }

    private ConstructorInfo? Constructor(Type parameter) =>
        Type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [parameter]);
}
