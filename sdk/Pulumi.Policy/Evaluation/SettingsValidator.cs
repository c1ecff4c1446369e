using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// Checks a policy's settings against their JSON schemas, with the keywords that settings use. The Pulumi CLI has checked what it
/// passes on; the gate and the tests have not.
/// </summary>
internal static class SettingsValidator
{
    /// <summary>The settings when nothing is configured.</summary>
    public static PropertyMap Defaults(PolicyMetadata policy) => new(policy.Settings
        .Where(setting => setting.Default is not null)
        .Select(setting => KeyValuePair.Create(setting.Name, setting.Default!)));

    /// <summary>Settings to make a policy of that is only looked at: what has no default and must be configured is empty.</summary>
    public static PropertyMap Placeholders(PolicyMetadata policy) => new(policy.Settings
        .Where(setting => setting.Default is not null || setting.Required)
        .Select(setting => KeyValuePair.Create(setting.Name, setting.Default ?? Empty(setting.Schema))));

    /// <summary>The settings with defaults filled in; of two with one name the last counts.</summary>
    /// <exception cref="PolicyPackException">One is not valid. What is missing is told by <see cref="Missing"/>.</exception>
    public static PropertyMap Complete(PolicyMetadata policy, IEnumerable<KeyValuePair<string, PropertyValue>> given)
    {
        var settings = new PropertyMap(Defaults(policy).Concat(given).Where(member => member.Key != "enforcementLevel"));
        foreach (var setting in policy.Settings)
        {
            if (settings.TryGet(setting.Name, out var value) && Problem(setting.Name, value, setting.Schema) is { } problem)
                throw new PolicyPackException(Invalid(policy, problem));
        }

        return settings;
    }

    /// <summary>Which setting the policy cannot do without, told as a sentence; null when all are there.</summary>
    public static string? Missing(PolicyMetadata policy, PropertyMap settings) =>
        policy.Settings.FirstOrDefault(setting => setting.Required && settings[setting.Name] is null) is { } missing
            ? Invalid(policy, $"{missing.Name} is required")
            : null;

    private static PropertyValue Empty(PropertyMap schema) => schema["enum"]?.List is [var first, ..] ? first : schema["type"]?.Text switch
    {
        "boolean" => PropertyValue.Of(false),
        "number" or "integer" => schema["minimum"] ?? PropertyValue.Of(0),
        "array" => PropertyValue.Of(Array.Empty<PropertyValue>()),
        "object" => PropertyMap.Empty,
        _ => PropertyValue.Of(string.Empty),
    };

    private static string Invalid(PolicyMetadata policy, string problem) => $"The configuration of policy '{policy.Name}' is not valid: {problem}.";

    private static string? Problem(string name, PropertyValue value, PropertyMap schema)
    {
        if (schema["type"]?.Text is { } type && !IsOfType(value, type)) return $"{name}: expected {type}, found {Kind(value)}";
        if (schema["enum"]?.List is { } allowed && !allowed.Any(one => PropertyValue.DeepEquals(one, value.Plain)))
            return $"{name} must be one of {string.Join(", ", allowed.Select(one => one.Text ?? one.Number?.ToString(CultureInfo.InvariantCulture)))}";
        if (schema["const"] is { } only && !PropertyValue.DeepEquals(only, value.Plain)) return $"{name} is not the one value allowed";
        return Bounds(name, value, schema) ?? Members(name, value, schema);
    }

    private static string? Bounds(string name, PropertyValue value, PropertyMap schema)
    {
        if (value.Number is { } number)
        {
            if (schema["minimum"]?.Number is { } least && number < least) return Text($"{name} must be at least {least}");
            if (schema["maximum"]?.Number is { } most && number > most) return Text($"{name} must be at most {most}");
        }

        if (value.Text is { } text)
        {
            if (schema["minLength"]?.Number is { } shortest && text.Length < shortest) return Text($"{name} must have at least {shortest} characters");
            if (schema["pattern"]?.Text is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                return $"{name} must match {pattern}";
        }

        return null;
    }

    private static string? Members(string name, PropertyValue value, PropertyMap schema)
    {
        if (value.List is { } list)
        {
            if (schema["minItems"]?.Number is { } fewest && list.Count < fewest) return Text($"{name}: array must have at least {fewest} items");
            if (schema["maxItems"]?.Number is { } most && list.Count > most) return Text($"{name}: array must have at most {most} items");
            if (schema["items"]?.Map is { } items)
                return list.Select((element, index) => Problem(Text($"{name}[{index}]"), element, items)).FirstOrDefault(problem => problem is not null);
        }

        if (value.Map is not { } map) return null;
        if (schema["required"]?.List is { } required && required.FirstOrDefault(one => map[one.Text!] is null) is { } missing)
            return $"{name}.{missing.Text} is required";
        var known = schema["properties"]?.Map ?? PropertyMap.Empty;
        if (schema["additionalProperties"]?.Bool == false && map.Names.FirstOrDefault(member => known[member] is null) is { } stranger)
            return $"{name}.{stranger} is not known";
        return known.Where(member => map[member.Key] is not null && member.Value.Map is not null)
            .Select(member => Problem($"{name}.{member.Key}", map[member.Key]!, member.Value.Map!))
            .FirstOrDefault(problem => problem is not null);
    }

    private static bool IsOfType(PropertyValue value, string type) => type switch
    {
        "boolean" => value.Bool is not null,
        "number" => value.Number is not null,
        "integer" => value.Number is { } number && double.IsInteger(number),
        "string" => value.Text is not null,
        "array" => value.List is not null,
        "object" => value.Map is not null,
        "null" => value.Kind == PropertyKind.Null,
        _ => true,
    };

    private static string Kind(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Bool => "boolean",
        PropertyKind.List => "array",
        PropertyKind.Map => "object",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
