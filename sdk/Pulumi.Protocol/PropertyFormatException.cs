namespace Pulumi.Protocol;

/// <summary>A property bag that cannot be read. The message is a sentence without the place; who reads the bag adds it.</summary>
public sealed class PropertyFormatException : FormatException
{
    private PropertyFormatException(string message)
        : base(message)
    {
    }

    internal static PropertyFormatException TooDeep() =>
        new($"The properties are nested deeper than {PropertyWire.MaximumDepth} levels.");

    internal static PropertyFormatException Malformed(string what) =>
        new($"The properties are not an encoded google.protobuf.Struct: {what}.");

}
