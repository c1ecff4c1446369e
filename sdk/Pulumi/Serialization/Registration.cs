using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi.Serialization;

/// <summary>What the engine answered about a resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id; empty while it is not known.</param>
/// <param name="Properties">Its outputs.</param>
/// <param name="Dependencies">What else an output depends on, as the plugin of a component says.</param>
/// <param name="Incomplete">Whether what is missing among the outputs is not known yet, rather than absent.</param>
internal sealed record Registration(
    string Urn,
    string Id,
    PropertyMap Properties,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool Incomplete);
