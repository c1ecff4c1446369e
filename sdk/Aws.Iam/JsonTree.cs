using System.Globalization;

namespace Aws.Iam;

/// <summary>What a <see cref="JsonTree"/> is.</summary>
public enum JsonTreeKind
{
    /// <summary>A value that is not known yet.</summary>
    Unknown,

    /// <summary>An explicit null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>
/// A JSON value that may be unknown or secret in any part: what a policy document is read from. Text becomes one with
/// <see cref="Parse(string)"/>; a value decoded already is rebuilt from the factories.
/// </summary>
public sealed class JsonTree
{
    private JsonTree(JsonTreeKind kind) => Kind = kind;

    /// <summary>A value that is not known yet.</summary>
    public static JsonTree Unknown { get; } = new(JsonTreeKind.Unknown);

    /// <summary>An explicit null.</summary>
    public static JsonTree Null { get; } = new(JsonTreeKind.Null);

    /// <summary>What the value is.</summary>
    public JsonTreeKind Kind { get; }

    /// <summary>A text as it is; a number or a truth value as JSON writes it; otherwise empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The elements of an array; otherwise empty.</summary>
    public IReadOnlyList<JsonTree> Items { get; private init; } = [];

    /// <summary>The members of an object in their order, repeated names kept; otherwise empty.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonTree>> Members { get; private init; } = [];

    /// <summary>Whether the value, with everything inside, must not be shown.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>The line the value begins on, counted from 1; null when it did not come from text.</summary>
    public int? Line { get; private init; }

    /// <summary>The column the value begins at, in characters counted from 1; null when it did not come from text.</summary>
    public int? Column { get; private init; }

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static JsonTree Of(bool value) => new(JsonTreeKind.Bool) { Text = value ? "true" : "false" };

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static JsonTree Of(double value) => Number(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number as JSON writes it.</summary>
    /// <param name="text">Its digits.</param>
    public static JsonTree Number(string text) => new(JsonTreeKind.Number) { Text = text };

    /// <summary>A text.</summary>
    /// <param name="value">The text.</param>
    public static JsonTree Of(string value) => new(JsonTreeKind.String) { Text = value };

    /// <summary>An array.</summary>
    /// <param name="items">Its elements, in order.</param>
    public static JsonTree Array(params IEnumerable<JsonTree> items) => new(JsonTreeKind.Array) { Items = [.. items] };

    /// <summary>An object.</summary>
    /// <param name="members">Its members, in order.</param>
    public static JsonTree Object(params IEnumerable<KeyValuePair<string, JsonTree>> members) =>
        new(JsonTreeKind.Object) { Members = [.. members] };

    /// <summary>Reads JSON text as strictly as IAM does: no comments, no trailing commas.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonTreeException">The text is not JSON; the only exception content can cause.</exception>
    public static JsonTree Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads JSON text as strictly as IAM does: no comments, no trailing commas. A byte-order mark is passed over.</summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="JsonTreeException">The text is not JSON; the only exception content can cause.</exception>
    public static JsonTree Parse(ReadOnlySpan<byte> utf8) => Parsing.JsonTreeReader.Read(utf8);

    /// <summary>The same value marked as secret.</summary>
    public JsonTree AsSecret() => IsSecret ? this : Copy(Items, Members, isSecret: true, Line, Column);

    /// <summary>The same tree with every part that the test picks made unknown.</summary>
    /// <param name="isUnknown">Tells which parts stand for something unknown.</param>
    public JsonTree WithUnknowns(Func<JsonTree, bool> isUnknown)
    {
        ArgumentNullException.ThrowIfNull(isUnknown);
        if (isUnknown(this)) return Unknown.At(Line, Column);
        if (Items.Count == 0 && Members.Count == 0) return this;
        return Copy(
            [.. Items.Select(item => item.WithUnknowns(isUnknown))],
            [.. Members.Select(member => KeyValuePair.Create(member.Key, member.Value.WithUnknowns(isUnknown)))],
            IsSecret,
            Line,
            Column);
    }

    internal JsonTree At(int? line, int? column) => Copy(Items, Members, IsSecret, line, column);

    private JsonTree Copy(
        IReadOnlyList<JsonTree> items, IReadOnlyList<KeyValuePair<string, JsonTree>> members, bool isSecret, int? line, int? column) =>
        new(Kind) { Text = Text, Items = items, Members = members, IsSecret = isSecret, Line = line, Column = column };
}
