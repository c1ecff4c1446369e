namespace Pulumi.Aws;

/// <summary>What the generated classes have in common.</summary>
internal static partial class Utilities
{
    /// <summary>The first of these environment variables that is set.</summary>
    public static Input<string>? GetEnv(params IEnumerable<string> names)
    {
        var found = names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);
        return found is null ? null : (Input<string>)found;
    }

    /// <summary>The options with the version of the provider this package was made for, where they name none.</summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        Version = options?.Version ?? Version,
        PluginDownloadURL = options?.PluginDownloadURL,
    };

    /// <inheritdoc cref="WithDefaults(InvokeOptions?)"/>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        Version = options?.Version ?? Version,
        PluginDownloadURL = options?.PluginDownloadURL,
        DependsOn = options?.DependsOn ?? [],
    };
}
