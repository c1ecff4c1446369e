using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Decides whether a value refers to a resource of the stack. Policies ask this of every pair, so what can be known of one side is kept.</summary>
internal static class Reference
{
    public static TruthState Compare(Node value, Node target)
    {
        if (!value.IsPresent) return TruthState.False;
        return value.Known is { Text: { } text } ? CompareText(text, value, target) : FromDependencies(value, target);
    }

    private static TruthState CompareText(string text, Node value, Node target)
    {
        var identity = target.Identity;
        foreach (var own in identity.Texts)
        {
            if (own == text) return TruthState.True;
        }

        var byDependency = FromDependencies(value, target);
        return byDependency == TruthState.Unknown && !identity.IsUndecided ? TruthState.False : byDependency;
    }

    // Only the property's own dependencies count: what the whole resource depends on says nothing of this value.
    private static TruthState FromDependencies(Node value, Node target)
    {
        if (value.Property is not { } property || value.Referenced(property) is not { } resources) return TruthState.Unknown;
        int candidates = 0, targets = 0;
        foreach (var resource in resources)
        {
            if (resource.Type != target.Resource.Type) continue;
            candidates++;
            if (resource.Urn == target.Resource.Urn) targets++;
        }

        return targets == 0 ? candidates > 0 ? TruthState.False : TruthState.Unknown
            : targets == candidates ? TruthState.True
            : TruthState.Unknown;
    }
}

/// <summary>What a resource is called by others.</summary>
/// <param name="Texts">The names that are known.</param>
/// <param name="IsUndecided">Whether it has names that are not.</param>
internal sealed record Identity(string[] Texts, bool IsUndecided)
{
    // A name without qualification counts only where the value is not an ARN.
    private static readonly string[] Names = ["arn", "id", "url", "name", "bucket", "family", "keyId", "repositoryUrl"];

    public static Identity Of(Resource resource)
    {
        var values = Names.Select(name => resource.Properties[name]).OfType<PropertyValue>().ToList();
        return new([.. values.Select(value => value.Text).OfType<string>()], values.Exists(value => value.Kind == PropertyKind.Unknown));
    }
}
