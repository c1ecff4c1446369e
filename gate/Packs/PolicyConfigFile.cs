using System.Text.Json;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Packs;

/// <summary>
/// Reads a policy pack configuration as the Pulumi CLI does: by policy name an enforcement level, or an object with settings and,
/// maybe, <c>enforcementLevel</c>; <c>all</c> sets the level of every policy.
/// </summary>
internal static class PolicyConfigFile
{
    /// <exception cref="InputException">It cannot be read, or is not of this shape.</exception>
    public static IReadOnlyDictionary<string, PolicyConfiguration> Read(string path) => Of(ReadMap(path), path);

    /// <exception cref="InputException">It is not of this shape.</exception>
    public static IReadOnlyDictionary<string, PolicyConfiguration> Of(PropertyMap content, string path)
    {
        var configuration = new Dictionary<string, PolicyConfiguration>(StringComparer.Ordinal);
        foreach (var (name, value) in content.Without(name => name == "environments"))
        {
            configuration[name] = value switch
            {
                { Text: { } level } => new(Level(path, name, level), PropertyMap.Empty),
                { Map: { } settings } => new(
                    settings["enforcementLevel"] is { } level ? Level(path, name, level.Text ?? string.Empty) : null,
                    settings.Without(setting => setting == "enforcementLevel")),
                _ => throw new InputException($"{path}: '{name}' must be an enforcement level or an object with settings."),
            };
        }

        return configuration;
    }

    /// <summary>The file as it stands, for a pack that checks it by its own schemas.</summary>
    /// <exception cref="InputException">It cannot be read, or is no JSON object.</exception>
    public static PropertyMap ReadMap(string path)
    {
        try
        {
            var json = File.ReadAllBytes(path);
            if (json.AsSpan().Trim(" \t\r\n"u8).IsEmpty) return PropertyMap.Empty;
            return PropertyJson.Parse(json).Map
                ?? throw new InputException($"{path} is not a policy configuration: it must be a JSON object with policy names as members.");
        }
        catch (JsonException exception)
        {
            throw new InputException($"{path} is not JSON: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private static EnforcementLevel Level(string path, string policy, string text) => text switch
    {
        "advisory" => EnforcementLevel.Advisory,
        "mandatory" => EnforcementLevel.Mandatory,
        "remediate" => EnforcementLevel.Remediate,
        "disabled" => EnforcementLevel.Disabled,
        _ => throw new InputException($"{path}: '{text}' is not an enforcement level of '{policy}'; use advisory, mandatory, remediate or disabled."),
    };
}
