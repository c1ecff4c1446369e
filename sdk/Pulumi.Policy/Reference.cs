using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Decides whether a value refers to a resource of the stack.</summary>
internal static class Reference
{
    // What a resource is called by others. A name without qualification counts only where the value is not an ARN.
    private static readonly string[] Identities = ["arn", "id", "url", "name", "bucket", "family", "keyId", "repositoryUrl"];

    public static TruthState Compare(Node value, Resource target)
    {
        if (!value.IsPresent) return TruthState.False;
        if (value.Known is { Text: { } text }) return CompareText(text, value, target);
        return FromDependencies(value, target);
    }

    private static TruthState CompareText(string text, Node value, Resource target)
    {
        var undecided = false;
        foreach (var identity in Identities)
        {
            if (!target.Properties.TryGet(identity, out var own)) continue;
            if (own.Text == text) return TruthState.True;
            undecided |= own.Kind == PropertyKind.Unknown;
        }

        var byDependency = FromDependencies(value, target);
        if (byDependency == TruthState.False || !undecided) return byDependency == TruthState.True ? TruthState.True : TruthState.False;
        return byDependency;
    }

    // Only the property's own dependencies count: what the whole resource depends on says nothing of this value.
    private static TruthState FromDependencies(Node value, Resource target)
    {
        if (value.Stack is not { } stack || value.Property is not { } property
            || !value.Resource.PropertyDependencies.TryGetValue(property, out var urns))
            return TruthState.Unknown;

        int candidates = 0, targets = 0;
        foreach (var urn in urns)
        {
            if (stack.Find(urn)?.Type != target.Type) continue;
            candidates++;
            if (urn == target.Urn) targets++;
        }

        return targets == 0 ? candidates > 0 ? TruthState.False : TruthState.Unknown
            : targets == candidates ? TruthState.True
            : TruthState.Unknown;
    }
}
