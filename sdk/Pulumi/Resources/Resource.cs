using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something a program asks the engine for: a resource of a provider, or a component of such.</summary>
public class Resource
{
    private readonly string _type = "";
    private readonly string _name = "";
    private readonly bool _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;

    /// <summary>Makes and registers a resource.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name.</param>
    /// <param name="custom">Whether a provider manages it.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    /// <param name="remote">Whether it is a component that a provider's plugin constructs.</param>
    /// <param name="package">The package it comes from, when that is parameterized.</param>
    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote, RegisterPackageRequest? package)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var deployment = Deployment.Required;
        _type = type;
        _name = name;

        // Before the parent hears of it: others may then ask for its outputs.
        Source = new ResourceOutputs(this, deployment);
        OutputMembers.Of(GetType()).Initialize(this, Source);

        var parent = type == Stack.RootType ? null : options.Parent ?? deployment.Stack;
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();

        if (options.Provider is not null && options is ComponentResourceOptions { Providers.Count: > 0 })
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);

        if (options.Parent is { } chosen)
        {
            chosen.AddChild(this);
            options.Protect ??= chosen._protect;
            _providers = chosen._providers;
        }

        if (custom && options.Provider is null) options.Provider = options.Parent?.GetProvider(type);
        _providers = WithProvidersOf(options, custom);
        _protect = options.Protect is true;
        Provider = custom ? options.Provider : null;
        Version = options.Version;
        PluginDownloadURL = options.PluginDownloadURL;
        deployment.Register(new ResourceRequest(this, custom, remote, args, options, package));
    }

    /// <summary>A stand-in for a resource of which only the URN is known.</summary>
    private protected Resource(Deployment deployment) => Source = new ResourceOutputs(this, deployment);

    /// <summary>The name that sets it apart from all other resources, in every stack.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>What its outputs wait for.</summary>
    internal ResourceOutputs Source { get; }

    /// <summary>The provider that manages it, when one was named, by it or by its parents.</summary>
    internal ProviderResource? Provider { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    /// <summary>
    /// What is inside it. To depend on a component is to depend on what is inside; a custom resource is never looked into, as its
    /// children may depend on it.
    /// </summary>
    private HashSet<Resource> Children { get; } = [];

    /// <summary>Its type token.</summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "A property could be the name of an output.")]
    public string GetResourceType() => _type;

    /// <summary>Its name.</summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "A property could be the name of an output.")]
    public string GetResourceName() => _name;

    internal Resource[] ChildrenNow()
    {
        lock (Children) return [.. Children];
    }

    /// <summary>The provider of what is inside it, for a type or function of that provider's package.</summary>
    internal ProviderResource? GetProvider(string token) =>
        PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is { Length: 3 } parts ? parts[0] : null;

    private void AddChild(Resource child)
    {
        lock (Children) Children.Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result) continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> WithProvidersOf(ResourceOptions options, bool custom)
    {
        if (custom)
            return options.Provider is { } provider && PackageOf(_type) is { } package ? _providers.SetItem(package, provider) : _providers;
        IEnumerable<ProviderResource> given = options.Provider is { } single ? [single] : ((ComponentResourceOptions)options).Providers;
        return _providers.SetItems(given.Select(one => KeyValuePair.Create(one.Package, one)));
    }
}
