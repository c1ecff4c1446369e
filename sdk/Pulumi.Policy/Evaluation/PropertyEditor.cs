using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Applies edits to a copy of a property bag. Secret marks stay where they are, around what is edited and around what replaces it.</summary>
internal static class PropertyEditor
{
    /// <exception cref="EditException">An edit does not fit the properties.</exception>
    public static PropertyMap Apply(PropertyMap bag, IReadOnlyList<Edit> edits) =>
        edits.Aggregate(bag, (so, edit) => Change(so, edit, 0)?.Map ?? so);

    private static PropertyValue? Change(PropertyValue? old, Edit edit, int depth)
    {
        if (depth == edit.Steps.Count) return edit.Value is { } value && old is { IsSecret: true } ? PropertyValue.Secret(value) : edit.Value;
        if (old is { Kind: PropertyKind.Unknown })
            throw new EditException($"'{edit.Path}' cannot be edited while a part of that path is known only during the update.");
        var changed = edit.Steps[depth].Name is { } name ? Member(old?.Plain, name, edit, depth) : Element(old?.Plain, edit, depth);
        return old is { IsSecret: true } && changed is not null ? PropertyValue.Secret(changed) : changed;
    }

    private static PropertyMap? Member(PropertyValue? old, string name, Edit edit, int depth)
    {
        var map = old is null || old.Kind == PropertyKind.Null ? PropertyMap.Empty : old.Map ?? throw NotThere(edit, "an object");
        var child = map[name];
        if (child is null && edit.Value is null) return old?.Map;
        return Change(child, edit, depth + 1) is { } changed ? map.With(name, changed) : map.Without(member => member == name);
    }

    private static PropertyValue? Element(PropertyValue? old, Edit edit, int depth)
    {
        var index = edit.Steps[depth].Index;
        if (old is null or { Kind: PropertyKind.Null } && edit.Value is null) return old;

        // The bridged providers write a list of one as the one.
        if (index == 0 && old is { Map: not null } && depth + 1 < edit.Steps.Count) return Change(old, edit, depth + 1);
        var list = old is null or { Kind: PropertyKind.Null } ? [] : old.List ?? throw NotThere(edit, "a list");
        if (index >= list.Count && edit.Value is null) return old;
        if (index > list.Count) throw new EditException($"'{edit.Path}' cannot be set: the list has {list.Count} elements.");
        var changed = Change(index < list.Count ? list[index] : null, edit, depth + 1);
        return PropertyValue.Of([.. list.Take(index), .. changed is null ? Array.Empty<PropertyValue>() : [changed], .. list.Skip(index + 1)]);
    }

    private static EditException NotThere(Edit edit, string wanted) => new($"'{edit.Path}' cannot be edited: a part of that path is not {wanted}.");
}

/// <summary>An edit that does not fit what is there. The message is a sentence, without values.</summary>
internal sealed class EditException(string message) : InvalidOperationException(message);
