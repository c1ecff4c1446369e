using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// A place in the properties of a resource, whether or not something is there. A view never is null: it stands on a node, and the
/// node is absent when nothing was set, and unknown when only the update will tell.
/// </summary>
public sealed class Node
{
    /// <summary>Longer texts are cut where they are shown.</summary>
    internal const int LongestShown = 80;

    private readonly RootOf _root;
    private readonly Node? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly State _state;
    private readonly PropertyValue? _value;
    private readonly bool _nameIsSecret;

    private Node(Resource resource, Stack? stack, PropertyValue value)
    {
        _root = new(resource, stack);
        _value = value;
        _state = State.Present;
    }

    private Node(Node parent, string? name, int index, PropertyValue? value, State state, bool nameIsSecret = false)
    {
        _root = parent._root;
        _parent = parent;
        _name = name;
        _index = index;
        _value = value;
        _state = state;
        _nameIsSecret = nameIsSecret;
        IsSecret = parent.IsSecret || value is { IsSecret: true };
    }

    private enum State
    {
        Absent,
        Unknown,
        Unreadable,
        Present,
    }

    /// <summary>The resource the place belongs to.</summary>
    public Resource Resource => _root.Resource;

    /// <summary>Whether something is set here: not absent, and not null. An unknown value is set.</summary>
    public bool IsPresent => _state != State.Absent;

    /// <summary>Whether the value is known only during the update, or cannot be read.</summary>
    public bool IsUnknown => _state is State.Unknown or State.Unreadable;

    /// <summary>Whether not even that something is set here is known, since what is around it is unknown.</summary>
    internal bool IsInsideUnknown => _parent is { IsUnknown: true };

    /// <summary>Whether the value, or something around it, is marked secret.</summary>
    public bool IsSecret { get; }

    /// <summary>The value, when it is set and known.</summary>
    public PropertyValue? Known => _state == State.Present ? _value : null;

    /// <summary>The property path, as in <c>containerDefinitions[0].image</c>; empty for the resource itself.</summary>
    public string Path
    {
        get
        {
            if (_parent is null) return string.Empty;
            var path = new StringBuilder();
            AppendPath(path);
            return path.ToString();
        }
    }

    internal Stack? Stack => _root.Stack;

    /// <summary>What others call the resource.</summary>
    internal Identity Identity => _root.Identity;

    /// <summary>The name of the top-level property this place is in.</summary>
    public string? Property => _parent is null ? null : _parent._parent is null ? _name : _parent.Property;

    /// <summary>The resources of the stack that a property of this one depends on; null when nothing is known of that.</summary>
    internal Resource[]? Referenced(string property) => _root.Referenced(property);

    /// <summary>The root of a resource judged alone.</summary>
    /// <param name="resource">The resource.</param>
    public static Node Of(Resource resource) => Of(resource, null);

    /// <summary>The root of a resource judged as part of a stack.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="stack">The stack; null when it is judged alone.</param>
    public static Node Of(Resource resource, Stack? stack)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new(resource, stack, resource.Properties);
    }

    /// <summary>The member of that name.</summary>
    /// <param name="name">The name.</param>
    public Node Member(string name) => Child(name, -1, Known?.Map?[name]);

    /// <summary>The place of that path below this one; <c>a.b[0].c</c>, and <c>tags["a.b"]</c> for a name with a dot.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">It is not a path.</exception>
    public Node At(string path) => PropertyPath.Parse(path).Aggregate(this, (node, step) =>
        step.Name is { } name ? node.Member(name) : node.Child(null, step.Index, node.ElementValue(step.Index)));

    /// <summary>
    /// The elements of a list. A single value stands for a list of one, as the bridged providers have it. Empty when nothing is set,
    /// and when the list is unknown: ask <see cref="IsUnknown"/> first.
    /// </summary>
    public IEnumerable<Node> Elements()
    {
        if (Known is not { } value) return [];
        return value.List is { } list ? list.Select((element, index) => Child(null, index, element)) : [this];
    }

    /// <summary>
    /// The members of an object, in order. Empty when nothing is set, and when the object is unknown. Inside of a secret the names came
    /// out of it, and so the paths do not show them.
    /// </summary>
    public IEnumerable<KeyValuePair<string, Node>> Members() => Known?.Map is { } map
        ? map.Select(member => KeyValuePair.Create(member.Key, new Node(this, member.Key, -1, member.Value, StateOf(member.Value), IsSecret)))
        : [];

    /// <summary>
    /// What a JSON document in a text holds, at the same path. A text that is not JSON is unknown, since nothing can be said of it;
    /// a value that is no text is taken as it is.
    /// </summary>
    public Node Json()
    {
        if (Known is not { Text: { } text } value) return this;
        return _root.Document(value, text) is { } parsed
            ? new(_parent ?? this, _name, _index, IsSecret ? PropertyValue.Secret(parsed) : parsed, StateOf(parsed), _nameIsSecret)
            : new(_parent ?? this, _name, _index, null, State.Unreadable, _nameIsSecret);
    }

    /// <summary>The value as a person may see it: never the text of a secret, and long texts cut.</summary>
    public string Describe()
    {
        if (_state == State.Absent) return "not set";
        if (_state == State.Unknown) return "known only during the update";
        if (_state == State.Unreadable) return "not readable as JSON";
        if (IsSecret) return "a secret";
        return _value!.Kind switch
        {
            PropertyKind.Bool => _value.Bool!.Value ? "true" : "false",
            PropertyKind.Number => _value.Number!.Value.ToString(CultureInfo.InvariantCulture),
            PropertyKind.String => Quote(_value.Text!),
            PropertyKind.List => _value.List!.Count switch { 0 => "an empty list", 1 => "a list of one", var count => $"a list of {count}" },
            PropertyKind.Map => "an object",
            var kind => $"an {kind.ToString().ToLowerInvariant()}",
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path} is {Describe()}";

    internal static string Quote(string text) =>
        text.Length <= LongestShown ? $"\"{text}\"" : $"\"{text[..LongestShown]}…\"";

    private static State StateOf(PropertyValue? value) => value?.Kind switch
    {
        null or PropertyKind.Null => State.Absent,
        PropertyKind.Unknown => State.Unknown,
        _ => State.Present,
    };

    private PropertyValue? ElementValue(int index) =>
        Known?.List is { } list ? index < list.Count ? list[index] : null : index == 0 ? Known : null;

    private Node Child(string? name, int index, PropertyValue? value) =>
        new(this, name, index, value, IsUnknown ? State.Unknown : StateOf(value));

    private void AppendPath(StringBuilder path)
    {
        if (_parent is null) return;
        _parent.AppendPath(path);
        if (_nameIsSecret) path.Append("[*]");
        else if (_name is null) path.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        else PropertyPath.AppendName(path, _name);
    }

    // What all nodes of a resource share. A document is parsed once, however many policies look into it.
    private sealed class RootOf(Resource resource, Stack? stack)
    {
        private ConcurrentDictionary<PropertyValue, PropertyValue?>? _documents;
        private ConcurrentDictionary<string, Resource[]?>? _referenced;
        private Identity? _identity;

        public Resource Resource { get; } = resource;

        public Stack? Stack { get; } = stack;

        public Identity Identity => _identity ??= Identity.Of(Resource);

        public Resource[]? Referenced(string property) => Stack is null
            ? null
            : LazyInitializer.EnsureInitialized(ref _referenced).GetOrAdd(property, static (name, root) => root.FindReferenced(name), this);

        public PropertyValue? Document(PropertyValue value, string text) =>
            LazyInitializer.EnsureInitialized(ref _documents).GetOrAdd(value, static (_, text) => Parse(text), text);

        private Resource[]? FindReferenced(string property) =>
            Resource.PropertyDependencies.TryGetValue(property, out var urns) ? [.. urns.Distinct(StringComparer.Ordinal).Select(Stack!.Find).OfType<Resource>()] : null;

        private static PropertyValue? Parse(string text)
        {
            try
            {
                return PropertyJson.Parse(Encoding.UTF8.GetBytes(text));
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
