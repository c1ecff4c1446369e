using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>The options of a registration as its transforms see and change them.</summary>
internal static class TransformOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Hooks = request.Hooks,
            Import = request.ImportId,
        };
        if (request.HasProtect) options.Protect = request.Protect;
        if (request.HasRetainOnDelete) options.RetainOnDelete = request.RetainOnDelete;
        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace) options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        if (request.HasReplacementTrigger) options.ReplacementTrigger = request.ReplacementTrigger;
        options.DependsOn.Add(request.Dependencies);
        options.IgnoreChanges.Add(request.IgnoreChanges);
        options.ReplaceOnChanges.Add(request.ReplaceOnChanges);
        options.Aliases.Add(request.AliasURNs.Select(urn => new Alias { Urn = urn }).Concat(request.Aliases));
        options.AdditionalSecretOutputs.Add(request.AdditionalSecretOutputs);
        options.Providers.Add(request.Providers);
        options.PluginChecksums.Add(request.PluginChecksums);
        options.HideDiff.Add(request.HideDiffs);
        options.ReplaceWith.Add(request.ReplaceWith);
        return options;
    }

    public static void Apply(TransformResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.Hooks = options.Hooks;
        request.ImportId = options.Import;
        if (options.HasProtect) request.Protect = options.Protect;
        else request.ClearProtect();
        if (options.HasRetainOnDelete) request.RetainOnDelete = options.RetainOnDelete;
        else request.ClearRetainOnDelete();
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.HasDeleteBeforeReplace && options.DeleteBeforeReplace;
        if (options.HasReplacementTrigger) request.ReplacementTrigger = options.ReplacementTrigger;
        else request.ClearReplacementTrigger();
        request.AliasURNs.Clear();
        Replace(request.Aliases, options.Aliases);
        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Replace(request.HideDiffs, options.HideDiff);
        Replace(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
    }

    private static void Replace<T>(Google.Protobuf.Collections.RepeatedField<T> field, Google.Protobuf.Collections.RepeatedField<T> values)
    {
        field.Clear();
        field.Add(values);
    }
}
