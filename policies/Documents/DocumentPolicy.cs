using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>A policy on what the policy documents of a resource say.</summary>
public abstract class DocumentPolicy : ResourcePolicy
{
    /// <summary>What the documents are attached to.</summary>
    protected abstract PolicyKind Kind { get; }

    /// <summary>What a statement should be like, as it reads after "expected".</summary>
    protected abstract string Expected { get; }

    /// <summary>Where the resource's documents may stand, whether or not there are any.</summary>
    /// <param name="resource">The resource.</param>
    protected abstract IEnumerable<Node> Documents(AnyResourceView resource);

    /// <summary>Asks a document for what must not be in it.</summary>
    /// <param name="document">The document.</param>
    protected abstract Answer Finds(PolicyDocument document);

    /// <inheritdoc/>
    protected sealed override Truth AppliesTo(AnyResourceView resource)
    {
        Node? absent = null;
        foreach (var place in Documents(resource))
        {
            if (place.IsPresent && place.Known is not { Text: "" }) return Truth.True;
            absent ??= place;
        }

        return Truth.False.At(absent ?? resource.Node, "a policy document", absent is null ? "without a policy" : null);
    }

    /// <inheritdoc/>
    protected sealed override Truth Holds(AnyResourceView resource) =>
        Documents(resource).Aggregate(Truth.True, (truth, place) => truth & place.Lacks(Kind, Finds, Expected));
}
