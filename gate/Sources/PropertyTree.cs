using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>Rewrites property values, as the engine does between its peers (pulumi/pulumi, sdk/go/common/resource/plugin/rpc.go).</summary>
internal static class PropertyTree
{
    /// <summary>The bag with outputs turned into plain, unknown or secret values, and their dependencies added to a set.</summary>
    public static PropertyMap WithoutOutputs(PropertyMap bag, ISet<string> dependencies) => Rewrite(bag, value =>
    {
        if (value.Kind != PropertyKind.Output) return null;
        var fields = value.Fields!;
        foreach (var urn in fields["dependencies"]?.List ?? [])
        {
            if (urn.Text is { } text) dependencies.Add(text);
        }

        var inner = fields["value"] is { } known ? WithoutOutputs(known, dependencies) : PropertyValue.Unknown;
        return value.IsSecret || fields["secret"]?.Bool == true ? PropertyValue.Secret(inner) : inner;
    });

    /// <summary>The bag with references to resources turned into ids, or URNs for components.</summary>
    public static PropertyMap WithoutReferences(PropertyMap bag) => Rewrite(bag, value =>
    {
        if (value.Kind != PropertyKind.ResourceReference) return null;
        var plain = OfReference(value.Fields!);
        return value.IsSecret ? PropertyValue.Secret(plain) : plain;
    });

    /// <summary>The id of a reference to a resource, or its URN when it is a component's.</summary>
    /// <param name="fields">What stands beside the signature.</param>
    public static PropertyValue OfReference(PropertyMap fields) => fields["id"] switch
    {
        null => fields["urn"] ?? PropertyValue.Unknown,
        { Kind: PropertyKind.String, Text: { Length: > 0 } id } => PropertyValue.Of(id),
        _ => PropertyValue.Unknown,
    };

    /// <summary>The bag with every secret in plain, for a peer that does not know secrets.</summary>
    public static PropertyMap WithoutSecrets(PropertyMap bag) => Rewrite(bag, value => value.IsSecret ? Rewrite(value.Plain, Unwrap) : null);

    /// <summary>Whether a value is, or holds, an unknown.</summary>
    public static bool HasUnknown(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Unknown => true,
        PropertyKind.List => value.List!.Any(HasUnknown),
        PropertyKind.Map => value.Map!.Any(member => HasUnknown(member.Value)),
        PropertyKind.Output => value.Fields!["value"] is not { } inner || HasUnknown(inner),
        PropertyKind.Asset or PropertyKind.Archive => value.Fields!.Any(member => HasUnknown(member.Value)),
        _ => false,
    };

    /// <summary>Whether a value is, or holds, a secret.</summary>
    public static bool HasSecret(PropertyValue value) => value.IsSecret || value.Kind switch
    {
        PropertyKind.List => value.List!.Any(HasSecret),
        PropertyKind.Map => value.Map!.Any(member => HasSecret(member.Value)),
        _ => value.Fields?.Any(member => HasSecret(member.Value)) ?? false,
    };

    /// <summary>
    /// The bag with some values replaced: <paramref name="replace"/> is asked for each value, outermost first, and answers null to look inside.
    /// What nothing was replaced in stays the same object.
    /// </summary>
    public static PropertyMap Rewrite(PropertyMap bag, Func<PropertyValue, PropertyValue?> replace)
    {
        List<KeyValuePair<string, PropertyValue>>? changed = null;
        var index = 0;
        foreach (var (name, value) in bag)
        {
            var rewritten = Rewrite(value, replace);
            if (changed is null && !ReferenceEquals(rewritten, value)) changed = [.. bag.Take(index)];
            changed?.Add(new(name, rewritten));
            index++;
        }

        return changed is null ? bag : new PropertyMap(changed);
    }

    /// <inheritdoc cref="Rewrite(PropertyMap, Func{PropertyValue, PropertyValue?})"/>
    public static PropertyValue Rewrite(PropertyValue value, Func<PropertyValue, PropertyValue?> replace)
    {
        if (replace(value) is { } replaced) return replaced;
        if (value.IsSecret)
        {
            var inner = Rewrite(value.Plain, replace);
            return ReferenceEquals(inner, value.Plain) ? value : PropertyValue.Secret(inner);
        }

        switch (value.Kind)
        {
            case PropertyKind.Map:
                return Rewrite(value.Map!, replace);
            case PropertyKind.List:
                var elements = value.List!.Select(element => Rewrite(element, replace)).ToArray();
                return elements.SequenceEqual(value.List!, ReferenceEqualityComparer.Instance) ? value : PropertyValue.Of(elements);
            case PropertyKind.Archive or PropertyKind.Output:
                var fields = Rewrite(value.Fields!, replace);
                return ReferenceEquals(fields, value.Fields) ? value : PropertyValue.Special(value.Kind, fields);
            default:
                return value;
        }
    }

    private static PropertyValue WithoutOutputs(PropertyValue value, ISet<string> dependencies) =>
        WithoutOutputs(new PropertyMap([new("value", value)]), dependencies)["value"]!;

    private static PropertyValue? Unwrap(PropertyValue value) => value.IsSecret ? Rewrite(value.Plain, Unwrap) : null;
}
