namespace Pulumi;

/// <summary>What is asked of the engine about a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers of its children, one for each package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>
    /// Two sets of options as one: lists one after the other; of other values the second's, where it gives one. Of several providers of
    /// one package the last stands.
    /// </summary>
    /// <param name="options1">One set.</param>
    /// <param name="options2">The set that wins.</param>
    /// <returns>A new set.</returns>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        var over = Copy(options2);
        merged.MergeWith(over);
        merged.Providers = LastOfEachPackage([.. merged.Providers, .. over.Providers]);
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        var copy = new ComponentResourceOptions();
        if (options is null) return copy;
        copy.CopyFrom(options);
        copy.Providers = [.. options.Providers];
        return copy;
    }

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers) =>
        [.. providers.Where((provider, place) => !providers.Skip(place + 1).Any(later => later.Package == provider.Package))];
}
