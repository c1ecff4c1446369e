using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Gate.Engine;

/// <summary>The environment of a program: the user's, without what is there only because the gate itself is a .NET program.</summary>
internal static class ProgramEnvironment
{
    // Where .NET is and what the user decided about it; the rest of DOTNET_* belongs to the process that set it.
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_CLI_HOME", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_MULTILEVEL_LOOKUP",
    };

    /// <summary>The user's environment.</summary>
    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> user) =>
        user.Where(variable => !IsOwn(variable.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The configuration as the JSON that programs read; keys are <c>namespace:name</c>, with something put between where a host does.</summary>
    public static string ConfigJson(StackConfiguration configuration, string separator = ":") => Json(writer =>
    {
        writer.WriteStartObject();
        foreach (var (key, value) in configuration.Values)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            writer.WriteString(key[..colon] + separator + key[(colon + 1)..], value);
        }

        writer.WriteEndObject();
    });

    public static string SecretKeysJson(StackConfiguration configuration) => Json(writer =>
    {
        writer.WriteStartArray();
        foreach (var key in configuration.SecretKeys) writer.WriteStringValue(key);
        writer.WriteEndArray();
    });

    private static bool IsOwn(string name) =>
        (name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("COREHOST_", StringComparison.OrdinalIgnoreCase))
        && !Kept.Contains(name);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(writer);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
