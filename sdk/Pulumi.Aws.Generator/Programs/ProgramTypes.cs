using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>The C# types that the official package has for the schema's shapes.</summary>
internal static class ProgramTypes
{
    private const string Collections = "global::System.Collections.Generic.", Immutable = "global::System.Collections.Immutable.";

    /// <summary>The type of a property that programs set, without its question mark.</summary>
    public static string Input(Shape shape, Form form) => (shape, form.IsPlain) switch
    {
        (Shape.ListOf list, true) => $"{Collections}List<{Value(list.Element, form)}>",
        (Shape.MapOf map, true) => $"{Collections}Dictionary<string, {Value(map.Element, form)}>",
        (_, true) => Value(shape, form),
        (Shape.ListOf list, _) => $"global::Pulumi.InputList<{Value(list.Element, form)}>",
        (Shape.MapOf map, _) => $"global::Pulumi.InputMap<{Value(map.Element, form)}>",
        (Shape.UnionOf { Members.Count: 2 } union, _) => $"global::Pulumi.InputUnion<{Value(union.Members[0], form)}, {Value(union.Members[1], form)}>",
        (Shape.Scalar { Kind: ScalarKind.Any } or Shape.UnionOf, _) => "object",
        _ => $"global::Pulumi.Input<{Value(shape, form)}>",
    };

    /// <summary>The type of a value that the engine gives.</summary>
    public static string Output(Property property, Form form)
    {
        var type = Value(property.Type.Settled(), form);
        return property.Output == Need.Optional && property.Type is not Shape.ListOf ? type + "?" : type;
    }

    /// <summary>The type of a value by itself.</summary>
    public static string Value(Shape shape, Form form) => shape switch
    {
        Shape.Scalar { Kind: ScalarKind.Bool } => "bool",
        Shape.Scalar { Kind: ScalarKind.Int } => "int",
        Shape.Scalar { Kind: ScalarKind.Double } => "double",
        Shape.Scalar { Kind: ScalarKind.String } => "string",
        Shape.Scalar { Kind: ScalarKind.Any } => "object",
        Shape.Scalar { Kind: ScalarKind.Asset } => "global::Pulumi.AssetOrArchive",
        Shape.ListOf list => $"{Immutable}ImmutableArray<{Value(list.Element, form)}>",
        Shape.MapOf map => $"{Immutable}ImmutableDictionary<string, {Value(map.Element, form)}>",
        Shape.UnionOf { Members.Count: 2 } union => $"global::Pulumi.Union<{Value(union.Members[0], form)}, {Value(union.Members[1], form)}>",
        Shape.UnionOf => "object",
        Shape.EnumOf type => $"global::{Form.NamespaceOf(type.Namespace)}.{type.Name}",
        Shape.Nested nested => form.ClassOf(nested),
        _ => throw new InvalidOperationException($"programs have no type for {shape}"),
    };

    /// <summary>Whether a property of that type is a struct, so that it needs no value to begin with.</summary>
    public static bool IsStruct(Shape shape, Form form) =>
        form.IsPlain && shape is Shape.EnumOf or Shape.Scalar { Kind: ScalarKind.Bool or ScalarKind.Int or ScalarKind.Double };
}
