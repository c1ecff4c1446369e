using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>One configurable value of a policy.</summary>
/// <param name="Name">The name in the configuration.</param>
/// <param name="Schema">Its JSON schema, an object.</param>
/// <param name="Required">Whether the configuration must give it.</param>
public sealed record Setting(string Name, PropertyMap Schema, bool Required = false)
{
    /// <summary>A setting whose schema is written as JSON.</summary>
    /// <param name="name">The name in the configuration.</param>
    /// <param name="schema">A JSON schema, an object.</param>
    /// <param name="required">Whether the configuration must give it.</param>
    public static Setting Of(string name, ReadOnlySpan<byte> schema, bool required = false) =>
        new(name, PropertyJson.Parse(schema).Map ?? throw new ArgumentException("A setting's schema is a JSON object.", nameof(schema)), required);

    /// <summary>The value when the configuration gives none.</summary>
    public PropertyValue? Default => Schema["default"];
}
