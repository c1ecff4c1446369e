namespace Pulumi;

/// <summary>What is asked of the engine about a resource, besides its properties.</summary>
public abstract class ResourceOptions
{
    /// <summary>The id of an existing resource, to be read instead of created.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource it belongs to; without one, the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before it, besides those its properties come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether it must not be deleted.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>The provider that manages it; without one, the parent's or the default one of its package.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the operations on it may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that may change its arguments and options, applied in order and before those of its parents.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Other names it had before.</summary>
    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    /// <summary>The URN of a resource registered before, to be read from the engine.</summary>
    public string? Urn { get; set; }

    /// <summary>Properties whose changes replace it; <c>*</c> for all.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether it stays in the cloud when it leaves the program.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one along.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    /// <summary>Properties whose changes are not shown.</summary>
    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    internal abstract ResourceOptions Clone();

    /// <summary>Takes over copies of what another set of options asks.</summary>
    private protected void CopyFrom(ResourceOptions other)
    {
        Id = other.Id;
        Parent = other.Parent;
        DependsOn = other.DependsOn.Clone();
        Protect = other.Protect;
        IgnoreChanges = [.. other.IgnoreChanges];
        Version = other.Version;
        Provider = other.Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone();
        ResourceTransformations = [.. other.ResourceTransformations];
        Aliases = [.. other.Aliases];
        Urn = other.Urn;
        ReplaceOnChanges = [.. other.ReplaceOnChanges];
        PluginDownloadURL = other.PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete;
        DeletedWith = other.DeletedWith;
        ReplaceWith = other.ReplaceWith.Clone();
        HideDiffs = [.. other.HideDiffs];
    }

    /// <summary>Adds what another set of options asks: its lists come after these, its other values replace these.</summary>
    private protected void MergeWith(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn = DependsOn.Concat(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        HideDiffs.AddRange(other.HideDiffs);
    }
}
