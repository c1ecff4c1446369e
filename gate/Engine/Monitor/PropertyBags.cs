using Google.Protobuf;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Reads the bags a program sends, and writes those it is answered.</summary>
internal sealed class PropertyBags(StackConfiguration configuration)
{
    /// <summary>Reads a bag: without output values, and with what holds an undecrypted secret of the configuration secret and unknown.</summary>
    /// <param name="bag">The encoded bag.</param>
    /// <param name="owner">Whose it is, for the message when it cannot be read.</param>
    /// <param name="dependencies">Takes the dependencies of the output values.</param>
    public PropertyMap Read(ByteString bag, string owner, ISet<string>? dependencies = null)
    {
        try
        {
            var properties = PropertyTree.WithoutOutputs(PropertyWire.Read(bag), dependencies ?? new HashSet<string>(StringComparer.Ordinal));
            return configuration.Placeholders.Count == 0 ? properties : PropertyTree.Rewrite(properties, WithoutPlaceholder);
        }
        catch (PropertyFormatException exception)
        {
            throw MonitorErrors.BadProperties(owner, exception.Message);
        }
    }

    /// <summary>Writes a bag as the program's SDK can take it.</summary>
    public static ByteString Write(PropertyMap outputs, bool acceptsSecrets, bool acceptsResources, bool supportsPartialValues)
    {
        if (!acceptsSecrets) outputs = PropertyTree.WithoutSecrets(outputs);
        if (!acceptsResources) outputs = PropertyTree.WithoutReferences(outputs);
        if (!supportsPartialValues) outputs = outputs.Without(name => PropertyTree.HasUnknown(outputs[name]!));
        return PropertyWire.Write(outputs);
    }

    private PropertyValue? WithoutPlaceholder(PropertyValue value) =>
        value.Text is { } text && configuration.Placeholders.Any(text.Contains) ? PropertyValue.Secret(PropertyValue.Unknown) : null;
}
