namespace Pulumi;

/// <summary>What is asked of the engine about the call of a resource's method.</summary>
public sealed class CallOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to ask.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}
