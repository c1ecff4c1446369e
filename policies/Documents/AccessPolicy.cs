using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>A policy on the document by which a resource says who may use it.</summary>
public abstract class AccessPolicy : DocumentPolicy
{
    /// <summary>The names of the properties that may hold the document; no two of them belong to one type.</summary>
    protected virtual IReadOnlyList<string> Properties => ["policy"];

    /// <inheritdoc/>
    protected sealed override PolicyKind Kind => PolicyKind.Resource;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Node> Documents(AnyResourceView resource) => Properties.Select(resource.Node.Member);
}
