namespace Pulumi;

/// <summary>What is asked of the engine about a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement is created only after the old one is gone.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret, besides those the provider says are.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The id of an existing cloud resource to take into the stack.</summary>
    public string? ImportId { get; set; }

    /// <summary>Two sets of options as one: lists one after the other; of other values the second's, where it gives one.</summary>
    /// <param name="options1">One set.</param>
    /// <param name="options2">The set that wins.</param>
    /// <returns>A new set.</returns>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1);
        var over = Copy(options2);
        merged.MergeWith(over);
        merged.DeleteBeforeReplace = over.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.AdditionalSecretOutputs.AddRange(over.AdditionalSecretOutputs);
        merged.ImportId = over.ImportId ?? merged.ImportId;
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static CustomResourceOptions Copy(CustomResourceOptions? options)
    {
        var copy = new CustomResourceOptions();
        if (options is null) return copy;
        copy.CopyFrom(options);
        copy.DeleteBeforeReplace = options.DeleteBeforeReplace;
        copy.AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs];
        copy.ImportId = options.ImportId;
        return copy;
    }
}
