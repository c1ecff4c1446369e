using System.Text.RegularExpressions;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>The keywords of JSON Schema that the schemas of policies use; others are not looked at.</summary>
internal static class JsonSchema
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? Problem(PropertyValue value, PropertyValue schema, string place)
    {
        if (schema.Map is not { } rules) return null;
        if (rules["type"] is { } type && !Types(type).Any(name => IsOf(value, name)))
            return $"{place}: Invalid type. Expected: {string.Join('/', Types(type))}, given: {NameOf(value)}";
        if (rules["enum"]?.List is { } allowed && !allowed.Any(one => PropertyValue.DeepEquals(one, value)))
            return $"{place} must be one of the following: {string.Join(", ", allowed.Select(one => PlainJson.Write(one)))}";
        if (rules["const"] is { } only && !PropertyValue.DeepEquals(only, value)) return $"{place} does not match: {PlainJson.Write(only)}";
        return Number(value, rules, place) ?? Text(value, rules, place) ?? Elements(value, rules, place) ?? Members(value, rules, place) ?? Combined(value, rules, place);
    }

    private static string? Number(PropertyValue value, PropertyMap rules, string place)
    {
        if (value.Number is not { } number) return null;
        if (rules["minimum"]?.Number is { } minimum && number < minimum) return $"{place}: Must be greater than or equal to {minimum}";
        return rules["maximum"]?.Number is { } maximum && number > maximum ? $"{place}: Must be less than or equal to {maximum}" : null;
    }

    private static string? Text(PropertyValue value, PropertyMap rules, string place)
    {
        if (value.Text is not { } text) return null;
        if (rules["minLength"]?.Number is { } minimum && text.Length < minimum) return $"{place}: String length must be greater than or equal to {minimum}";
        if (rules["maxLength"]?.Number is { } maximum && text.Length > maximum) return $"{place}: String length must be less than or equal to {maximum}";
        return rules["pattern"]?.Text is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.None, PatternTimeout) ? $"{place}: Does not match pattern '{pattern}'" : null;
    }

    private static string? Elements(PropertyValue value, PropertyMap rules, string place)
    {
        if (value.List is not { } list) return null;
        if (rules["minItems"]?.Number is { } minimum && list.Count < minimum) return $"{place}: Array must have at least {minimum} items";
        if (rules["maxItems"]?.Number is { } maximum && list.Count > maximum) return $"{place}: Array must have at most {maximum} items";
        return rules["items"] is not { } items ? null : list.Select((element, index) => Problem(element, items, $"{place}.{index}")).FirstOrDefault(problem => problem is not null);
    }

    private static string? Members(PropertyValue value, PropertyMap rules, string place)
    {
        if (value.Map is not { } map) return null;
        if (rules["required"]?.List?.FirstOrDefault(name => map[name.Text ?? string.Empty] is null) is { } missing) return $"{place}: {missing.Text} is required";
        var properties = rules["properties"]?.Map ?? PropertyMap.Empty;
        if (rules["additionalProperties"]?.Bool == false && map.Names.FirstOrDefault(name => properties[name] is null) is { } extra)
            return $"{place}: Additional property {extra} is not allowed";
        return properties
            .Select(property => map[property.Key] is { } member ? Problem(member, property.Value, $"{place}.{property.Key}") : null)
            .FirstOrDefault(problem => problem is not null);
    }

    private static string? Combined(PropertyValue value, PropertyMap rules, string place)
    {
        if (rules["anyOf"]?.List is { } any && any.All(schema => Problem(value, schema, place) is not null)) return $"{place}: Must validate at least one schema (anyOf)";
        return rules["oneOf"]?.List is { } one && one.Count(schema => Problem(value, schema, place) is null) != 1 ? $"{place}: Must validate one and only one schema (oneOf)" : null;
    }

    private static IEnumerable<string> Types(PropertyValue type) => type.Text is { } one ? [one] : (type.List ?? []).Select(name => name.Text ?? string.Empty);

    private static bool IsOf(PropertyValue value, string type) => type switch
    {
        "number" => value.Kind == PropertyKind.Number,
        "integer" => value.Number is { } number && double.IsInteger(number),
        _ => NameOf(value) == type,
    };

    private static string NameOf(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Bool => "boolean",
        PropertyKind.Number => double.IsInteger(value.Number!.Value) ? "integer" : "number",
        PropertyKind.List => "array",
        PropertyKind.Map => "object",
        PropertyKind.Null => "null",
        _ => "string",
    };
}
