namespace Pulumi.Aws.Generator.Schema;

/// <summary>What aws.json says, or why it cannot be read.</summary>
internal sealed record AwsPackage(string Version, EquatableArray<Module> Modules, string? Error = null);

/// <summary>The part of the schema that becomes one file: an AWS service. Its namespace (<c>Ecs</c>) is empty for what stands at the root.</summary>
internal sealed record Module(
    string Namespace,
    EquatableArray<Resource> Resources,
    EquatableArray<Function> Functions,
    EquatableArray<NestedType> Types,
    EquatableArray<EnumType> Enums);

internal sealed record Resource(
    string Token,
    string Class,
    bool ForPrograms,
    EquatableArray<string> Twins,
    EquatableArray<string> Aliases,
    EquatableArray<string> SecretOutputs,
    EquatableArray<Property> Properties)
{
    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}

internal sealed record Function(string Token, string Class, EquatableArray<Property> Properties);

internal sealed record NestedType(string Key, string Name, string View, Uses Uses, EquatableArray<Property> Properties);

internal sealed record EnumType(string Name, EquatableArray<EnumMember> Members);

internal sealed record EnumMember(string Name, string Value);

internal sealed record Property(
    string Wire,
    string Name,
    Shape Type,
    Need Input,
    Need Output,
    bool IsTwinOnly,
    bool IsDeprecated,
    bool IsSecret,
    bool IsJson,
    string? Default);

internal enum Need
{
    None,
    Optional,
    Required,
}

/// <summary>The places where programs meet a nested type; each has a class of its own.</summary>
[Flags]
internal enum Uses
{
    None = 0,
    ResourceArgs = 1,
    ResourceState = 2,
    ResourceOutput = 4,
    FunctionArgs = 8,
    FunctionResult = 16,

    /// <summary>A view can reach it.</summary>
    View = 32,
}
