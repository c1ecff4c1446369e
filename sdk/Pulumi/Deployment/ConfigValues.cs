using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, as the engine handed it over; read when somebody asks.</summary>
internal sealed class ConfigValues(DeploymentSettings settings)
{
    private readonly Lazy<Dictionary<string, string>> _values = new(() => ReadValues(settings.Config));
    private readonly Lazy<HashSet<string>> _secretKeys = new(() => ReadKeys(settings.ConfigSecretKeys));

    public string? Get(string key) => _values.Value.GetValueOrDefault(key);

    public bool IsSecret(string key) => _secretKeys.Value.Contains(key);

    private static Dictionary<string, string> ReadValues(string? json)
    {
        var values = new Dictionary<string, string>();
        if (json is null) return values;
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.EnumerateObject()) values[Key(entry.Name)] = entry.Value.GetString() ?? "";
        return values;
    }

    private static HashSet<string> ReadKeys(string? json)
    {
        if (json is null) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(key => Key(key.GetString() ?? ""))];
    }

    // Language hosts write namespace:config:name, the form that came before namespace:name.
    private static string Key(string key) =>
        key.IndexOf(":config:", StringComparison.Ordinal) is > 0 and var place
            ? string.Concat(key.AsSpan(0, place + 1), key.AsSpan(place + ":config:".Length))
            : key;
}
