using Platform.Gate.Sources;
using Pulumi.Protocol;
using Policy = Pulumi.Policy;

namespace Platform.Gate.Engine;

/// <summary>Resources as they are sent to policy packs.</summary>
internal static class AnalyzerRequests
{
    /// <summary>A resource with its inputs. A remediation sees what providers keep for themselves, an analysis does not.</summary>
    public static AnalyzeRequest Of(Policy.Resource resource, PropertyMap inputs) => new()
    {
        Type = resource.Type,
        Properties = PropertyWire.Write(inputs),
        Urn = resource.Urn,
        Name = resource.Name,
        Options = Options(resource.Options),
        Provider = Provider(resource.Provider),
    };

    public static AnalyzeStackRequest Of(IEnumerable<StackResource> resources)
    {
        var request = new AnalyzeStackRequest();
        request.Resources.Add(resources.Select(OfStack));
        return request;
    }

    private static AnalyzerResource OfStack(StackResource resource)
    {
        var inputs = resource.Inputs;
        var message = new AnalyzerResource
        {
            Type = inputs.Type,
            Properties = PropertyWire.Write(resource.Outputs),
            Urn = inputs.Urn,
            Name = inputs.Name,
            Options = Options(inputs.Options),
            Provider = Provider(inputs.Provider),
            Parent = inputs.Parent ?? string.Empty,
        };
        message.Dependencies.Add(inputs.Dependencies);
        foreach (var (property, urns) in inputs.PropertyDependencies) message.PropertyDependencies.Add(property, new() { Urns = { urns } });
        return message;
    }

    private static AnalyzerResourceOptions Options(Policy.ResourceOptions options)
    {
        var message = new AnalyzerResourceOptions
        {
            Protect = options.Protect,
            DeleteBeforeReplace = options.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null,
            Parent = options.Parent ?? string.Empty,
            CustomTimeouts = new()
            {
                Create = options.CustomTimeouts.Create?.TotalSeconds ?? 0,
                Update = options.CustomTimeouts.Update?.TotalSeconds ?? 0,
                Delete = options.CustomTimeouts.Delete?.TotalSeconds ?? 0,
                Read = options.CustomTimeouts.Read?.TotalSeconds ?? 0,
            },
        };
        message.IgnoreChanges.Add(options.IgnoreChanges);
        message.AdditionalSecretOutputs.Add(options.AdditionalSecretOutputs);
        message.Aliases.Add(options.Aliases);
        return message;
    }

    private static AnalyzerProviderResource? Provider(Policy.ProviderResource? provider) => provider is null ? null : new()
    {
        Type = provider.Type,
        Properties = PropertyWire.Write(provider.Properties),
        Urn = provider.Urn,
        Name = provider.Name,
    };
}
