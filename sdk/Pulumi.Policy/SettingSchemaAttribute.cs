using System.ComponentModel;

namespace Pulumi.Policy;

/// <summary>
/// Tells the schema of a setting that policies of other assemblies may inherit. The source generator writes these, and reads them there.
/// </summary>
/// <param name="declaringType">The class that declares the setting.</param>
/// <param name="property">The property's name.</param>
/// <param name="schema">The setting's JSON schema, an object.</param>
/// <param name="required">Whether the configuration must give the setting.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettingSchemaAttribute(Type declaringType, string property, string schema, bool required) : Attribute
{
    /// <summary>The class that declares the setting.</summary>
    public Type DeclaringType { get; } = declaringType;

    /// <summary>The property's name.</summary>
    public string Property { get; } = property;

    /// <summary>The setting's JSON schema.</summary>
    public string Schema { get; } = schema;

    /// <summary>Whether the configuration must give it.</summary>
    public bool Required { get; } = required;
}
