using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes the classes that programs fill in: arguments, states, and the nested types of both.</summary>
internal sealed class ArgsWriter(SourceWriter source, Form form)
{
    public void Write(string name, IEnumerable<Property> properties, bool isState = false)
    {
        var members = properties.Where(property => isState ? !property.IsTwinOnly : property.Input != Need.None).ToList();
        source.Line().Block($"public sealed class {name} : {form.Base}", () =>
        {
            foreach (var property in members) WriteMember(property, isState ? Need.Optional : property.Input);
            WriteConstructor(name, isState ? [] : members.Where(property => property.Default is not null));
            source.Line().Line($"public static new {name} Empty => new {name}();");
        });
    }

    private void WriteMember(Property property, Need need)
    {
        var type = ProgramTypes.Input(property.Type, form);
        var attribute = $"[global::Pulumi.Input({Literal.Of(property.Wire)}{(need == Need.Required ? ", required: true" : "")}{(property.IsJson ? ", json: true" : "")})]";
        var obsolete = property.IsDeprecated ? ResourceWriter.Obsolete : null;

        source.Line();
        if (property.Type is Shape.ListOf or Shape.MapOf) WriteCollection(property, type, attribute, obsolete);
        else if (property.IsSecret) WriteSecret(property, type, need, attribute, obsolete);
        else
        {
            var start = need == Need.Required && !ProgramTypes.IsStruct(property.Type, form) ? " = null!;" : "";
            source.Line(attribute);
            if (obsolete is not null) source.Line(obsolete);
            source.Line($"public {type}{Mark(need)} {property.Name} {{ get; set; }}{start}");
        }
    }

    private void WriteCollection(Property property, string type, string attribute, string? obsolete)
    {
        var secret = property.IsSecret && !form.IsPlain;
        source.Line(attribute).Line($"private {type}? _{property.Wire};");
        if (obsolete is not null) source.Line(obsolete);
        source.Block($"public {type} {property.Name}", () => source
            .Line($"get => _{property.Wire} ??= new {type}();")
            .Line($"set => _{property.Wire} = {(secret ? Secret(property) : "value")};"));
    }

    private void WriteSecret(Property property, string type, Need need, string attribute, string? obsolete)
    {
        source.Line(attribute).Line($"private {type}? _{property.Wire};");
        if (obsolete is not null) source.Line(obsolete);
        source.Block($"public {type}{Mark(need)} {property.Name}", () => source
            .Line($"get => _{property.Wire}{(need == Need.Required ? "!" : "")};")
            .Line($"set => _{property.Wire} = value is null ? null : ({type}){Secret(property)};"));
    }

    private void WriteConstructor(string name, IEnumerable<Property> defaults) =>
        source.Line().Block($"public {name}()", () =>
        {
            foreach (var property in defaults) source.Line($"{property.Name} = {property.Default};");
        });

    private string Secret(Property property) =>
        $"global::Pulumi.Output.CreateSecret((global::Pulumi.Output<{ProgramTypes.Value(property.Type, form)}>)value)";

    private static string Mark(Need need) => need == Need.Required ? "" : "?";
}
