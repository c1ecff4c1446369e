namespace Pulumi;

/// <summary>A provider with a configuration of its own, for the resources that name it.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Makes and registers a provider.</summary>
    /// <param name="package">The package it provides.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its options.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>Makes and registers a provider.</summary>
    /// <param name="package">The package it provides.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its options.</param>
    /// <param name="registerPackageRequest">The package it comes from, when that is parameterized.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    /// <summary>The package it provides.</summary>
    internal string Package { get; }

    /// <summary>How the engine calls it: URN and id, the id as the sign for unknown while it is.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.DataTask.ConfigureAwait(false);
        var id = await Id.DataTask.ConfigureAwait(false);
        var known = id.IsKnown && !string.IsNullOrEmpty(id.Value);
        return $"{urn.Value}::{(known ? id.Value : Protocol.Signatures.UnknownString)}";
    }
}
