using System.Globalization;

namespace Pulumi.Aws.Generator.Schema;

/// <summary>Turns the text of aws.json into the models of its modules.</summary>
internal sealed class SchemaReader
{
    private readonly JsonObject _file;
    private readonly Dictionary<string, string> _namespaces;
    private readonly ShapeReader _shapes;

    private SchemaReader(JsonObject file)
    {
        _file = file;
        _namespaces = file.Object("modules").TextMembers().ToDictionary(member => member.Key, member => member.Value);
        var views = file.Object("views").TextMembers().ToDictionary(member => member.Key, member => member.Value);
        _shapes = new ShapeReader(NamespaceOf, key => views.TryGetValue(key, out var view) ? view : null);
    }

    public static AwsPackage Read(string text)
    {
        try
        {
            return new SchemaReader(JsonReader.ReadObject(text)).ReadPackage();
        }
        catch (FormatException exception)
        {
            return new AwsPackage("", default, exception.Message);
        }
    }

    private AwsPackage ReadPackage()
    {
        var resources = _file.Object("resources").ObjectMembers().Select(row => (Module: row.Value.Text("module"), Item: ReadResource(row.Key, row.Value))).ToList();
        var functions = _file.Object("functions").ObjectMembers().Select(row => (Module: row.Value.Text("module"), Item: ReadFunction(row.Key, row.Value))).ToList();
        var types = _file.Object("types").ObjectMembers().ToDictionary(row => row.Key, row => ReadProperties(row.Value));
        var enums = _file.Object("enums").ObjectMembers().Select(row => (Module: ShapeReader.ModuleOf(row.Key), Item: ReadEnum(row.Key, row.Value))).ToList();
        var uses = TypeUses.Of(resources.Select(row => row.Item), functions.Select(row => row.Item), types);

        var nested = types.Select(row => (Module: ShapeReader.ModuleOf(row.Key), Item: ReadType(row.Key, uses[row.Key], row.Value))).ToList();
        var modules = _namespaces.Keys.Select(module => new Module(
            NamespaceOf(module),
            In(module, resources),
            In(module, functions),
            In(module, nested),
            In(module, enums)));
        return new AwsPackage(_file.Object("package").Text("version"), new(modules));
    }

    private Resource ReadResource(string token, JsonObject row) => new(
        token,
        row.Text("class"),
        row.Text("kind") == "program",
        new(row.Texts("twins")),
        new(row.Texts("aliases")),
        new(row.Texts("secretOutputs")),
        ReadProperties(row.Object("properties")));

    private Function ReadFunction(string token, JsonObject row) => new(token, row.Text("class"), ReadProperties(row.Object("properties")));

    private NestedType ReadType(string key, Uses uses, EquatableArray<Property> properties)
    {
        var shape = _shapes.ReadNested(key);
        return new(key, shape.Name, shape.View, uses, properties);
    }

    private static EnumType ReadEnum(string key, JsonObject members) =>
        new(ShapeReader.NameOf(key), new(members.TextMembers().Select(member => new EnumMember(member.Key, member.Value))));

    private EquatableArray<Property> ReadProperties(JsonObject rows) => new(rows.ObjectMembers().Select(row => ReadProperty(row.Key, row.Value)));

    private Property ReadProperty(string wire, JsonObject row) => new(
        wire,
        row.OptionalText("name") ?? char.ToUpper(wire[0], CultureInfo.InvariantCulture) + wire.Substring(1),
        _shapes.Read(row.Text("type")),
        ReadNeed(row.OptionalText("input")),
        ReadNeed(row.OptionalText("output")),
        row.OptionalText("only") is not null,
        row.Flag("deprecated"),
        row.Flag("secret"),
        row.Flag("json"),
        ReadDefault(row["default"]));

    private static Need ReadNeed(string? text) => text switch
    {
        null => Need.None,
        "optional" => Need.Optional,
        "required" => Need.Required,
        _ => throw new FormatException($"'{text}' is neither optional nor required"),
    };

    // As a C# expression.
    private static string? ReadDefault(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        string text => Literal.Of(text),
        JsonObject source => $"global::Pulumi.Aws.Utilities.GetEnv({string.Join(", ", source.Texts("env").Select(Literal.Of))})",
        _ => throw new FormatException("a default is neither a text, a flag nor the name of a variable"),
    };

    private string NamespaceOf(string module) =>
        _namespaces.TryGetValue(module, out var name) ? name : throw new FormatException($"the module '{module}' has no name");

    private static EquatableArray<T> In<T>(string module, IEnumerable<(string Module, T Item)> rows)
        where T : IEquatable<T> =>
        new(rows.Where(row => row.Module == module).Select(row => row.Item));
}
