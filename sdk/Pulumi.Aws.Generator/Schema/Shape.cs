namespace Pulumi.Aws.Generator.Schema;

/// <summary>The type of a property, in the words of the schema file.</summary>
internal abstract record Shape
{
    public sealed record Scalar(ScalarKind Kind) : Shape;

    public sealed record ListOf(Shape Element) : Shape;

    public sealed record MapOf(Shape Element) : Shape;

    public sealed record UnionOf(EquatableArray<Shape> Members) : Shape;

    public sealed record EnumOf(string Namespace, string Name) : Shape;

    public sealed record Nested(string Key, string Namespace, string Name, string View) : Shape;

    /// <summary>The shape of a value that is there: a program may give an enum or a document, and what it becomes is text.</summary>
    public Shape Settled() => this switch
    {
        EnumOf => new Scalar(ScalarKind.String),
        UnionOf union => new Scalar(union.Members.Contains(new Scalar(ScalarKind.String)) ? ScalarKind.String : ScalarKind.Any),
        ListOf list => new ListOf(list.Element.Settled()),
        MapOf map => new MapOf(map.Element.Settled()),
        _ => this,
    };
}

internal enum ScalarKind
{
    Bool,
    Int,
    Double,

    /// <summary>Int or double: nobody had to know, since programs do not see it.</summary>
    Number,
    String,
    Asset,
    Any,
}
