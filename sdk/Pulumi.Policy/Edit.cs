using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// One change that mends a resource's inputs. A remediation is a list of edits on a copy, so that what it does not name stays as it is:
/// secrets, unknown values and the members Pulumi keeps for itself.
/// </summary>
public sealed record Edit
{
    private Edit(string path, PropertyValue? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        Steps = PropertyPath.Parse(path);
        if (Steps.Count == 0) throw new FormatException("An edit names a property: the resource as a whole can be neither set nor removed.");
        if (Steps[0].Name is not { } name || name.StartsWith("__", StringComparison.Ordinal))
            throw new FormatException($"'{path}' cannot be edited: an edit begins with a property, and those that begin with '__' are Pulumi's own.");
        Path = path;
        Value = value;
    }

    /// <summary>The property path, as in <c>rules[0].enabled</c>.</summary>
    public string Path { get; }

    /// <summary>The value to set there; null removes what is there.</summary>
    public PropertyValue? Value { get; }

    internal IReadOnlyList<PropertyPath.Step> Steps { get; }

    /// <summary>
    /// Sets a value. Objects on the way that are missing are made; the index one past the end of a list appends. Where the old value is
    /// secret the new one is, too.
    /// </summary>
    /// <param name="path">The property path.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">It is not a path, or one into Pulumi's own members.</exception>
    public static Edit Set(string path, PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(path, value);
    }

    /// <inheritdoc cref="Set(string, PropertyValue)"/>
    /// <param name="place">The place.</param>
    /// <param name="value">The value.</param>
    public static Edit Set(Value<string> place, string value) => new(PathOf(place), PropertyValue.Of(value));

    /// <inheritdoc cref="Set(Value{string}, string)"/>
    public static Edit Set(Value<double> place, double value) => new(PathOf(place), PropertyValue.Of(value));

    /// <inheritdoc cref="Set(Value{string}, string)"/>
    public static Edit Set(Value<bool> place, bool value) => new(PathOf(place), PropertyValue.Of(value));

    /// <summary>Removes a member of an object or an element of a list; nothing happens when there is none.</summary>
    /// <param name="path">The property path.</param>
    /// <exception cref="FormatException">It is not a path, or one into Pulumi's own members.</exception>
    public static Edit Remove(string path) => new(path, null);

    /// <inheritdoc cref="Remove(string)"/>
    /// <param name="place">The place.</param>
    public static Edit Remove(ObjectView place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new(place.Node.Path, null);
    }

    private static string PathOf<T>(Value<T> place)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Node.Path;
    }
}
