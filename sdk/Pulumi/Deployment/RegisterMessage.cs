using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The request to register a resource, without what must be waited for.</summary>
internal static class RegisterMessage
{
    public static RegisterResourceRequest Of(ResourceRequest request, PreparedResource prepared)
    {
        var options = request.Options;
        var message = new RegisterResourceRequest
        {
            Type = request.Type,
            Name = request.Name,
            Parent = prepared.Parent,
            Custom = request.IsCustom,
            Object = PropertyWire.Write(prepared.Properties.Bag),
            Dependencies = { prepared.Dependencies },
            Provider = prepared.Provider,
            Version = options.Version ?? "",
            IgnoreChanges = { options.IgnoreChanges },
            AcceptSecrets = true,
            AcceptResources = true,
            CustomTimeouts = options.CustomTimeouts?.ToWire(),
            Remote = request.IsRemote,
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AliasSpecs = true,
            SupportsResultReporting = true,
            PackageRef = prepared.Package,
            HideDiffs = { options.HideDiffs },
        };
        if (options.Protect is { } protect) message.Protect = protect;
        if (options.RetainOnDelete is { } retain) message.RetainOnDelete = retain;
        if (options is CustomResourceOptions custom) Add(message, custom);
        foreach (var (package, provider) in prepared.Providers) message.Providers.Add(package, provider);
        foreach (var (property, urns) in prepared.PropertyDependencies)
            message.PropertyDependencies.Add(property, new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } });
        return message;
    }

    private static void Add(RegisterResourceRequest message, CustomResourceOptions options)
    {
        message.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        message.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        message.ImportId = options.ImportId ?? "";
        message.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        message.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
    }
}
