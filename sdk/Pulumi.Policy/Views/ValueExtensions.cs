using System.Globalization;

namespace Pulumi.Policy;

/// <summary>Questions that only texts, or only numbers, can be asked.</summary>
public static class ValueExtensions
{
    /// <summary>Whether the number is at least this.</summary>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least that passes.</param>
    public static Truth IsAtLeast(this Value<double> value, double minimum) =>
        Checked(value).Ask(minimum, static (number, minimum) => number >= minimum, static minimum => string.Create(CultureInfo.InvariantCulture, $"at least {minimum}"));

    /// <summary>Whether the number is at most this.</summary>
    /// <param name="value">The value.</param>
    /// <param name="maximum">The most that passes.</param>
    public static Truth IsAtMost(this Value<double> value, double maximum) =>
        Checked(value).Ask(maximum, static (number, maximum) => number <= maximum, static maximum => string.Create(CultureInfo.InvariantCulture, $"at most {maximum}"));

    /// <summary>Whether the text begins with this one, exactly.</summary>
    /// <param name="value">The value.</param>
    /// <param name="prefix">The beginning.</param>
    public static Truth StartsWith(this Value<string> value, string prefix) =>
        Checked(value).Ask(prefix, static (text, prefix) => text.StartsWith(prefix, StringComparison.Ordinal), static prefix => $"a text that begins with \"{prefix}\"");

    /// <summary>Whether the text is one of these, capital and small letters alike.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expected">The texts.</param>
    public static Truth IsAnyCaseOf(this Value<string> value, params IReadOnlyCollection<string> expected) =>
        Checked(value).Ask(
            expected,
            static (text, expected) => expected.Contains(text, StringComparer.OrdinalIgnoreCase),
            static expected => string.Join(" or ", expected.Select(one => $"\"{one}\"")));

    /// <summary>Whether the value refers to that resource of the stack.</summary>
    /// <remarks>
    /// A known value is compared with the resource's ARN, id, URL and names. An unknown one is answered from what the property
    /// depends on: the resource, if it is the only one of its type there; with two of one type, or none, it stays unknown. To ask it of
    /// many resources, <see cref="Stack.ReferringTo{T}(ResourceView, Func{T, Value{string}})"/> and
    /// <see cref="Stack.ReferredToBy{T}(Value{string})"/> are faster.
    /// </remarks>
    /// <param name="value">The value, such as a listener's load balancer ARN.</param>
    /// <param name="target">The resource it may refer to.</param>
    public static Truth RefersTo(this Value<string> value, ResourceView target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var state = Reference.Compare(Checked(value).Node, target.Node);
        return new(state, Evidence.Leaf.Of(value.Node, target.Resource, static target => $"a reference to {target.Name}"));
    }

    /// <summary>Whether a list refers to that resource of the stack in one of its elements.</summary>
    /// <remarks>
    /// In a preview the elements are unknown, and with two resources of a type nobody can tell which is which; but that the list depends
    /// on the resource is enough to tell that it is among them.
    /// </remarks>
    /// <param name="list">The list, such as a service's security groups.</param>
    /// <param name="target">The resource it may refer to.</param>
    public static Truth RefersTo(this ListView<Value<string>> list, ResourceView target)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(target);
        var truth = list.Node.IsUnknown
            ? new(Reference.Compare(list.Node, target.Node), Evidence.Leaf.Of(list.Node, target.Resource, static target => $"a reference to {target.Name}"))
            : list.Any(element => element.RefersTo(target));
        if (!truth.IsUnknown || Reference.DependedOn(list.Node) is not { } resources) return truth;
        return Array.Exists(resources, resource => resource.Urn == target.Resource.Urn)
            ? new(TruthState.True, Evidence.Leaf.Of(list.Node, target.Resource, static target => $"a reference to {target.Name}"))
            : truth;
    }

    internal static Truth Set(this Node node)
    {
        // Of what is inside of an unknown nobody knows whether it is there. An output that nobody gave may be unknown as well: there,
        // only what depends on other resources was surely given.
        var state = !node.IsPresent ? TruthState.False
            : node.IsInsideUnknown ? TruthState.Unknown
            : node.IsUnknown && node.Resource.PropertiesAreOutputs && !node.Resource.PropertyDependencies.ContainsKey(node.Property ?? string.Empty)
                ? TruthState.Unknown
                : TruthState.True;
        return new(state, Evidence.Leaf.Of(node, "a value"));
    }

    private static Value<T> Checked<T>(Value<T> value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
