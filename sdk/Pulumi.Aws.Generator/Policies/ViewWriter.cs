using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Policies;

/// <summary>Writes the views of a module: one for each resource, and one for each nested type, however often it is used.</summary>
internal sealed class ViewWriter
{
    private const string Sdk = "global::Pulumi.Policy.";

    // What a view has of its own. An AWS property of such a name is called NameProperty there.
    private static readonly HashSet<string> Own =
        ["Equals", "GetHashCode", "GetType", "IsSet", "Member", "MemberwiseClone", "Node", "Of", "ReferenceEquals", "Resource", "ToString", "Types"];

    private readonly SourceWriter _source = new();

    public static string Write(Module module)
    {
        var writer = new ViewWriter();
        writer._source.Line($"namespace {NamespaceOf(module.Namespace)};");
        foreach (var resource in module.Resources) writer.WriteResource(resource);
        foreach (var type in module.Types.Where(type => type.Uses.HasFlag(Uses.View))) writer.WriteNested(type);
        return writer._source.ToString();
    }

    private void WriteResource(Resource resource)
    {
        var name = $"{resource.Class}View";
        var tokens = string.Join(", ", new[] { resource.Token }.Concat(resource.Twins).Select(Literal.Of));
        _source.Line().Block($"public sealed class {name}({Sdk}Node node) : {Sdk}ResourceView(node), {Sdk}IResourceView<{name}>", () =>
        {
            _source.Line($"public static global::System.Collections.Generic.IReadOnlyList<string> Types {{ get; }} = [{tokens}];");
            _source.Line();
            WriteMembers(name, resource.Properties);
        });
    }

    private void WriteNested(NestedType type) =>
        _source.Line().Block(
            $"public sealed class {type.View}({Sdk}Node node) : {Sdk}ObjectView(node), {Sdk}IView<{type.View}>",
            () => WriteMembers(type.View, type.Properties));

    private void WriteMembers(string view, EquatableArray<Property> properties)
    {
        _source.Line($"public static {view} Of({Sdk}Node node) => new(node);");
        foreach (var property in properties)
        {
            var type = ViewOf(property.Type.Settled());
            var name = NameOf(property, view);
            var wire = Literal.Of(property.Wire);
            var value = property.IsJson ? $"Member<{Sdk}AnyView>({wire}).Json.As<{type}>()" : $"Member<{type}>({wire})";
            _source.Line().Line($"public {type} {name} => {value};");
        }
    }

    private static string NameOf(Property property, string view)
    {
        var name = char.ToUpperInvariant(property.Wire[0]) + property.Wire.Substring(1);
        return Own.Contains(name) || name == view ? name + "Property" : name;
    }

    private static string ViewOf(Shape shape) => shape switch
    {
        Shape.Scalar { Kind: ScalarKind.Bool } => $"{Sdk}Value<bool>",
        Shape.Scalar { Kind: ScalarKind.Int or ScalarKind.Double or ScalarKind.Number } => $"{Sdk}Value<double>",
        Shape.Scalar { Kind: ScalarKind.String } => $"{Sdk}Value<string>",
        Shape.ListOf list => $"{Sdk}ListView<{ViewOf(list.Element)}>",
        Shape.MapOf map => $"{Sdk}MapView<{ViewOf(map.Element)}>",
        Shape.Nested nested => $"global::{NamespaceOf(nested.Namespace)}.{nested.View}",
        _ => $"{Sdk}AnyView",
    };

    private static string NamespaceOf(string module) => module.Length == 0 ? "Pulumi.Policy.Aws" : $"Pulumi.Policy.Aws.{module}";
}
