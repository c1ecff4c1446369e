using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>Names of providers and packages, as the engine forms them.</summary>
internal static class ProviderReference
{
    private const string TypePrefix = "pulumi:providers:";

    public const string StackType = "pulumi:pulumi:Stack";

    public static string TypeOf(string package) => TypePrefix + package;

    /// <summary>Whether a type is that of a provider.</summary>
    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>The package a type token belongs to: the provider's own for <c>pulumi:providers:aws</c>, else what stands before the first colon.</summary>
    public static string PackageOf(string token)
    {
        if (IsProviderType(token)) return token[TypePrefix.Length..];
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? token : token[..colon];
    }

    /// <summary>The URN of a reference <c>URN::ID</c>; null when it is not one.</summary>
    public static string? UrnOf(string reference)
    {
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        return separator > 0 && Urn.TryParse(reference[..separator], out var urn) ? urn.Text : null;
    }

    /// <summary>The name of the default provider of a package, such as <c>default_7_48_0</c>.</summary>
    public static string DefaultName(string version, string downloadUrl)
    {
        var name = "default";
        if (version.Length > 0) name += "_" + version.Replace('.', '_').Replace('-', '_').Replace('+', '_');
        if (downloadUrl.Length > 0) name += "_" + WithoutScheme(downloadUrl);
        return name;
    }

    private static string WithoutScheme(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? url : url[(scheme + 3)..];
    }
}
