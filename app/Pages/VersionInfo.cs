using System.Reflection;
using System.Text.Json.Serialization;
using Platform.App.Configuration;

namespace Platform.App.Pages;

/// <summary>What runs: the commit it was built from, and the image it came in.</summary>
internal sealed record VersionInfo(string Version, string Commit, string? Digest)
{
    public static VersionInfo Of(Settings settings)
    {
        var assembly = typeof(VersionInfo).Assembly;
        return new(
            assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
            assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == "Commit")?.Value ?? "unknown",
            settings.ImageDigest);
    }
}

[JsonSerializable(typeof(VersionInfo))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class VersionJson : JsonSerializerContext;
