namespace Pulumi;

/// <summary>Marks an output of a resource: what a component, a stack or a provider's class shows of itself.</summary>
/// <param name="name">Its name in Pulumi; without one the property's own name counts.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The output's name in Pulumi, if one was given.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks an input of a resource or function: a property, or the field behind it.</summary>
/// <param name="name">Its name in Pulumi.</param>
/// <param name="required">Whether it must be given.</param>
/// <param name="json">Whether it is sent as JSON text, as the configuration of providers is.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

/// <summary>Marks a class that outputs are read into, by the constructor marked with <see cref="OutputConstructorAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor of an output type. Its parameters are named as the properties in Pulumi.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Gives a parameter of an output type's constructor the name of a property that cannot be a C# name.</summary>
/// <param name="name">The property's name in Pulumi.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The property's name in Pulumi.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Marks a struct that stands for one of a set of texts or numbers. It has a constructor that takes the text or number, and an explicit
/// conversion back.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Says which resource of Pulumi a class is.</summary>
/// <param name="type">The resource's type token.</param>
/// <param name="version">The version of the package it belongs to.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The resource's type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package it belongs to.</summary>
    public string? Version { get; } = version;
}
