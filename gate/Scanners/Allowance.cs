using System.Globalization;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Scanners;

/// <summary>A decision of somebody to live with something a scanner finds, in the shape of a waiver.</summary>
/// <param name="Keys">What it is about, such as <c>fingerprint</c>, or <c>cve</c> and <c>package</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Approver">Who agreed.</param>
/// <param name="Expires">The last day it is in force.</param>
internal sealed record Allowance(IReadOnlyDictionary<string, string> Keys, string Reason, string Owner, string Approver, DateOnly Expires)
{
    public string Name => string.Join(' ', Keys.Values);

    public Waiver ToWaiver(string rule, string subject) => new()
    {
        Id = Name,
        Policy = rule,
        Urn = subject,
        Reason = Reason,
        Owner = Owner,
        Approver = Approver,
        Expires = Expires,
    };

    /// <summary>Reads <c>allow: [ { fingerprint: …, reason: …, owner: …, approver: …, expires: 2027-01-31 } ]</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">The keys each entry must have.</param>
    /// <param name="optional">The keys it may have besides.</param>
    /// <exception cref="InputException">It cannot be read, or is not of this shape.</exception>
    public static IReadOnlyList<Allowance> Read(string path, string[] required, string[] optional)
    {
        var content = YamlFile.ReadNode(path) is { } node ? YamlFile.ToValue(node, path) : PropertyValue.Null;
        if (content == PropertyValue.Null) return [];
        var entries = content.Map?["allow"]?.List ?? throw new InputException($"{Shown.Path(path)} has no list `allow`: write `allow: [ {{ {string.Join(": …, ", required)}: …, reason: …, owner: …, approver: …, expires: 2027-01-31 }} ]`.");
        return [.. entries.Select((entry, index) => Read(path, index, entry, required, optional))];
    }

    private static Allowance Read(string path, int index, PropertyValue entry, string[] required, string[] optional)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{Shown.Path(path)}: allow[{index}]");
        var map = entry.Map ?? throw new InputException($"{where} is not a map.");
        string[] known = [.. required, .. optional, "reason", "owner", "approver", "expires"];
        foreach (var (name, _) in map)
        {
            if (!known.Contains(name)) throw new InputException($"{where} has '{name}', which means nothing there. Use {string.Join(", ", known)}.");
        }

        var keys = required.ToDictionary(key => key, key => Text(map, key, where), StringComparer.Ordinal);
        foreach (var key in optional)
        {
            if (map[key]?.Text is { Length: > 0 } value) keys[key] = value;
        }

        return new(keys, Text(map, "reason", where), Text(map, "owner", where), Text(map, "approver", where), Date(Text(map, "expires", where), where));
    }

    private static string Text(PropertyMap map, string key, string where) =>
        map[key]?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw new InputException($"{where} has no `{key}` that is a text. Add it; quote what looks like a number.");

    private static DateOnly Date(string text, string where) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InputException($"{where}: `expires` is '{text}', expected a day such as 2027-01-31.");
}
