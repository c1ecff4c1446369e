using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

/// <summary>A property bag: members in the order they came, looked up by name. Names are compared exactly.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "PropertyMap is Pulumi's own name for it.")]
public sealed class PropertyMap : PropertyValue, IReadOnlyCollection<KeyValuePair<string, PropertyValue>>
{
    // Above this many members a lookup goes through a dictionary; below it, comparing texts one by one is faster.
    private const int LinearLimit = 12;

    private readonly ReadOnlyMemory<byte> _raw;
    private KeyValuePair<string, PropertyValue>[]? _members;
    private Dictionary<string, PropertyValue>? _index;

    /// <summary>A bag of the given members. Of two members of one name the last stands.</summary>
    /// <param name="members">The members.</param>
    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> members) => _members = WithoutDuplicates([.. members]);

    /// <summary>A bag that is decoded from an encoded Struct when it is first looked into.</summary>
    /// <param name="raw">Bytes that <see cref="PropertyWire"/> has checked.</param>
    internal PropertyMap(ReadOnlyMemory<byte> raw) => _raw = raw;

    /// <summary>The bag without members.</summary>
    public static PropertyMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public override PropertyKind Kind => PropertyKind.Map;

    /// <inheritdoc/>
    public override PropertyMap? Map => this;

    /// <summary>How many members there are.</summary>
    public int Count => Members.Length;

    /// <summary>The names of the members, in order.</summary>
    public IEnumerable<string> Names => Members.Select(member => member.Key);

    /// <summary>Whether there may be a secret somewhere inside; false is sure, and cheap to tell of a bag that came over the wire.</summary>
    public bool MayHoldSecrets => Raw is not { } raw || raw.Span.IndexOf(SecretSignature) >= 0;

    private static ReadOnlySpan<byte> SecretSignature => "1b47061264138c4ac30d75fd1eb44270"u8;

    /// <summary>The encoded bytes, when the bag came over the wire and so can be passed on as it is.</summary>
    internal ReadOnlyMemory<byte>? Raw => _members is null || !_raw.IsEmpty ? new ReadOnlyMemory<byte>?(_raw) : null;

    internal KeyValuePair<string, PropertyValue>[] Members => _members ??= WithoutDuplicates(PropertyDecoder.Members(_raw));

    /// <summary>The member of that name, or null when it is absent.</summary>
    /// <param name="name">The name.</param>
    public PropertyValue? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Looks up a member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The member's value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out PropertyValue? value)
    {
        var members = Members;
        if (members.Length > LinearLimit)
        {
            _index ??= members.ToDictionary(StringComparer.Ordinal);
            return _index.TryGetValue(name, out value);
        }

        foreach (var member in members)
        {
            if (string.Equals(member.Key, name, StringComparison.Ordinal))
            {
                value = member.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>This bag with one member set; a new member comes last, an existing one keeps its place.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public PropertyMap With(string name, PropertyValue value) => new([.. Members, new(name, value)]);

    /// <summary>This bag without the members that a condition holds for; the same bag when it holds for none.</summary>
    /// <param name="condition">Which names to leave out.</param>
    public PropertyMap Without(Func<string, bool> condition) =>
        Members.Any(member => condition(member.Key)) ? new(Members.Where(member => !condition(member.Key))) : this;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => Members.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool SameMembers(PropertyMap left, PropertyMap right) =>
        left.Count == right.Count
        && left.Members.All(member => right.TryGet(member.Key, out var other) && DeepEquals(member.Value, other));

    private static KeyValuePair<string, PropertyValue>[] WithoutDuplicates(KeyValuePair<string, PropertyValue>[] members)
    {
        if (members.Length <= LinearLimit && !HasDuplicates(members)) return members;
        var places = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        var count = 0;
        foreach (var member in members)
        {
            if (places.TryAdd(member.Key, count)) members[count++] = member;
            else members[places[member.Key]] = member;
        }

        return count == members.Length ? members : members[..count];
    }

    private static bool HasDuplicates(KeyValuePair<string, PropertyValue>[] members)
    {
        for (var later = 1; later < members.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (string.Equals(members[earlier].Key, members[later].Key, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }
}
