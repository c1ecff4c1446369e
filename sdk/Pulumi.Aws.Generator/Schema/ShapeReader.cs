namespace Pulumi.Aws.Generator.Schema;

/// <summary>
/// Reads <c>bool</c>, <c>int</c>, <c>double</c>, <c>number</c>, <c>string</c>, <c>asset</c>, <c>any</c>, <c>list(S)</c>, <c>map(S)</c>,
/// <c>union(S,S,...)</c>, <c>enum(module/Name)</c>, and <c>module/Name</c> for a nested type.
/// </summary>
internal sealed class ShapeReader(Func<string, string> namespaceOf, Func<string, string?> viewOf)
{
    public Shape Read(string text)
    {
        if (Enum.TryParse<ScalarKind>(text, ignoreCase: true, out var kind)) return new Shape.Scalar(kind);

        var open = text.IndexOf('(');
        if (open < 0) return ReadNested(text);
        if (!text.EndsWith(")", StringComparison.Ordinal)) throw Unknown(text);

        var inner = text.Substring(open + 1, text.Length - open - 2);
        return text.Substring(0, open) switch
        {
            "list" => new Shape.ListOf(Read(inner)),
            "map" => new Shape.MapOf(Read(inner)),
            "union" => ReadUnion(inner),
            "enum" => new Shape.EnumOf(namespaceOf(ModuleOf(inner)), NameOf(inner)),
            _ => throw Unknown(text),
        };
    }

    public static string ModuleOf(string key) => key.Substring(0, Slash(key));

    public static string NameOf(string key) => key.Substring(Slash(key) + 1);

    private static int Slash(string key) => key.IndexOf('/') is var at && at > 0 ? at : throw Unknown(key);

    public Shape.Nested ReadNested(string key) =>
        new Shape.Nested(key, namespaceOf(ModuleOf(key)), NameOf(key), viewOf(key) ?? NameOf(key) + "View");

    private Shape.UnionOf ReadUnion(string text)
    {
        var members = new List<Shape>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')') depth--;
            if (text[i] != ',' || depth > 0) continue;
            members.Add(Read(text.Substring(start, i - start)));
            start = i + 1;
        }

        members.Add(Read(text.Substring(start)));
        return new Shape.UnionOf(new(members));
    }

    private static FormatException Unknown(string text) => new($"'{text}' is no type");
}
