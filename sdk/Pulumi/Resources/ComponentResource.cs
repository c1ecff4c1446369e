using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is made of others. Its class creates them with itself as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Makes and registers a component.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">Its options.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false, registerPackageRequest: null)
    {
    }

    /// <summary>Makes and registers a component.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    /// <param name="remote">Whether a provider's plugin constructs it.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <summary>Makes and registers a component.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">Its options.</param>
    /// <param name="remote">Whether a provider's plugin constructs it.</param>
    /// <param name="registerPackageRequest">The package it comes from, when that is parameterized.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new(), remote, registerPackageRequest) => Remote = remote;

    internal bool Remote { get; }

    /// <summary>Says that the component is complete, with the properties marked as outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputMembers.Of(GetType()).Read(this));

    /// <summary>Says that the component is complete.</summary>
    /// <param name="outputs">What it shows of itself.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Says that the component is complete.</summary>
    /// <param name="outputs">What it shows of itself.</param>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <summary>Says that the component is complete.</summary>
    /// <param name="outputs">What it shows of itself.</param>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Required.RegisterOutputs(this, outputs);
    }
}
