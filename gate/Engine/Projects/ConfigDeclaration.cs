using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>What <c>Pulumi.yaml</c> says of one configuration key.</summary>
/// <param name="Type">The declared type; null when none is.</param>
/// <param name="Value">The value where a stack gives none; null when the stack must.</param>
/// <param name="Secret">Whether a stack must give it encrypted.</param>
internal sealed record ConfigDeclaration(string? Type, PropertyValue? Value, bool Secret)
{
    /// <summary>A value of the declared type for a secret that cannot be decrypted; null when a text does.</summary>
    public PropertyValue? Placeholder => Type switch
    {
        "integer" => PropertyValue.Of(0),
        "boolean" => PropertyValue.Of(false),
        "array" => PropertyValue.Of([]),
        "object" => PropertyMap.Empty,
        _ => null,
    };

    /// <summary>Whether a stack's value is of the declared type. Texts that read as the type are, as they are in Pulumi.</summary>
    public bool Accepts(PropertyValue value) => Type switch
    {
        _ when value.Map?["secure"] is not null => true,
        "integer" => value.Number is { } number ? double.IsInteger(number) : long.TryParse(value.Text, out _),
        "boolean" => value.Bool is not null || value.Text is "true" or "false",
        "array" => value.List is not null || StartsWith(value, '['),
        "object" => value.Map is not null || StartsWith(value, '{'),
        _ => true,
    };

    /// <summary>The declarations of a project by <c>namespace:name</c>, sorted.</summary>
    public static IReadOnlyDictionary<string, ConfigDeclaration> ReadAll(PulumiProject project)
    {
        var declarations = new SortedDictionary<string, ConfigDeclaration>(StringComparer.Ordinal);
        foreach (var (name, value) in project.Content["config"]?.Map ?? PropertyMap.Empty)
        {
            if (name.Split(':') is { Length: > 2 }) throw ProjectErrors.BadKey(project.File, name);
            var key = name.Contains(':', StringComparison.Ordinal) ? name : $"{project.Name}:{name}";
            declarations[key] = value.Map is { } map
                ? new(map["type"]?.Text, map["default"] ?? map["value"], map["secret"]?.Bool ?? false)
                : new(null, value, false);
        }

        return declarations;
    }

    private static bool StartsWith(PropertyValue value, char first) => value.Text?.TrimStart() is [var found, ..] && found == first;
}
