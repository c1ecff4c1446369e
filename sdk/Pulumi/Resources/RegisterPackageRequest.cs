using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A package that resources and functions come from, when it is parameterized.</summary>
/// <param name="name">The name of the package's plugin.</param>
/// <param name="version">The plugin's version.</param>
/// <param name="downloadUrl">Where the plugin is downloaded from.</param>
/// <param name="checksums">What the plugin's files are checked against.</param>
/// <param name="parameterization">What the plugin is parameterized with.</param>
public sealed class RegisterPackageRequest(
    string name,
    string version,
    string? downloadUrl,
    Dictionary<string, byte[]>? checksums = null,
    RegisterPackageRequest.PackageParameterization? parameterization = null)
{
    /// <summary>The name of the package's plugin.</summary>
    public string Name { get; } = name;

    /// <summary>The plugin's version.</summary>
    public string Version { get; } = version;

    /// <summary>Where the plugin is downloaded from.</summary>
    public string DownloadUrl { get; } = downloadUrl ?? "";

    /// <summary>What the plugin's files are checked against.</summary>
    public Dictionary<string, byte[]> Checksums { get; } = checksums ?? [];

    /// <summary>What the plugin is parameterized with.</summary>
    public PackageParameterization? Parameterization { get; } = parameterization;

    /// <summary>What a plugin is parameterized with.</summary>
    /// <param name="name">The name of the package that comes of it.</param>
    /// <param name="version">The version of that package.</param>
    /// <param name="value">The parameter.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The name of the package that comes of it.</summary>
        public string Name { get; } = name;

        /// <summary>The version of that package.</summary>
        public string Version { get; } = version;

        /// <summary>The parameter.</summary>
        [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "It is so in Pulumi.")]
        public byte[] Value { get; } = value;
    }
}
