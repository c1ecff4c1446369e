namespace Pulumi.Serialization;

/// <summary>How arguments are serialized.</summary>
/// <param name="Features">What the engine understands.</param>
internal sealed record SerializerOptions(MonitorFeatures Features)
{
    /// <summary>
    /// Whether the arguments go to a plugin that constructs a component. Outputs are then sent with what is known of them, and a
    /// resource among the arguments is not something they depend on: the plugin gets the resource itself.
    /// </summary>
    public bool ForRemote { get; init; }

    /// <summary>Whether the arguments go to a method of a resource.</summary>
    public bool ForCall { get; init; }

    public async ValueTask<bool> KeepsOutputsAsync() => (ForRemote || ForCall) && await Features.OutputValuesAsync().ConfigureAwait(false);

    public async ValueTask<bool> KeepsResourcesAsync() => ForCall || await Features.ResourceReferencesAsync().ConfigureAwait(false);
}
