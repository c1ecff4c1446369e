using Pulumi.Serialization;

namespace Pulumi;

/// <content>Waits for what a resource depends on.</content>
public sealed partial class Deployment
{
    private async Task<PreparedResource> PrepareAsync(ResourceRequest request)
    {
        var explicitly = await request.Options.DependsOn.ToOutput().DataTask.ConfigureAwait(false);
        var properties = await PropertySerializer.SerializeAsync(
            $"resource:{request.Name}[{request.Type}]",
            request.Args.ToProperties().Where(property => property.Key is not ("id" or "urn")),
            new(Features) { ForRemote = request.IsRemote }).ConfigureAwait(false);

        var parent = request.Options.Parent ?? (request.Type == Stack.RootType ? null : Stack);
        var parentUrn = parent is null ? "" : Known(await parent.Urn.DataTask.ConfigureAwait(false));
        var provider = request is { IsCustom: true, Options.Provider: { } chosen }
            ? await chosen.ReferenceAsync().ConfigureAwait(false)
            : "";
        var providers = new List<KeyValuePair<string, string>>();
        if (request is { IsRemote: true, Options: ComponentResourceOptions component })
        {
            foreach (var one in component.Provider is { } single ? [single, .. component.Providers] : component.Providers)
                providers.Add(new(one.Package, await one.ReferenceAsync().ConfigureAwait(false)));
        }

        var all = new SortedSet<string>(StringComparer.Ordinal);
        if (explicitly is { IsKnown: true, Value.IsDefault: false })
            all.UnionWith(await DependencyUrns.OfAsync(explicitly.Value).ConfigureAwait(false));
        var byProperty = new List<KeyValuePair<string, IReadOnlyCollection<string>>>();
        foreach (var (property, resources) in properties.Dependencies)
        {
            var urns = await DependencyUrns.OfAsync(resources).ConfigureAwait(false);
            all.UnionWith(urns);
            byProperty.Add(new(property, urns));
        }

        var package = await Packages.ReferenceAsync(request.Package).ConfigureAwait(false);
        return new(properties, parentUrn, provider, providers, all, byProperty, package);
    }
}
