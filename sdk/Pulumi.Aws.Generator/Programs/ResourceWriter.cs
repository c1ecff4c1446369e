using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes the class of a resource.</summary>
internal sealed class ResourceWriter(SourceWriter source)
{
    public const string Obsolete = "[global::System.Obsolete(\"The provider deprecates it; its documentation says what to use.\")]";

    private const string Options = "global::Pulumi.CustomResourceOptions";

    public void Write(Resource resource)
    {
        var name = resource.Class;
        var head = resource.Properties.Any(property => property.Input == Need.Required) ? $"{name}Args args" : $"{name}Args? args = null";
        source.Line().Line($"[global::Pulumi.Aws.AwsResourceType({Literal.Of(resource.Token)})]");
        source.Block($"public partial class {name} : global::Pulumi.{(resource.IsProvider ? "ProviderResource" : "CustomResource")}", () =>
        {
            WriteOutputs(resource);
            var type = Literal.Of(resource.IsProvider ? "aws" : resource.Token);
            source.Line().Line($"public {name}(string name, {head}, {Options}? options = null)");
            source.Line($"    : base({type}, name, args ?? new {name}Args(), MakeResourceOptions(options, null))").Line("{").Line("}");
            if (!resource.IsProvider) WriteGet(resource);
            WriteOptions(resource);
        });
    }

    private void WriteOutputs(Resource resource)
    {
        foreach (var property in resource.Properties.Where(property => property.Output != Need.None))
        {
            source.Line().Line($"[global::Pulumi.Output({Literal.Of(property.Wire)})]");
            if (property.IsDeprecated) source.Line(Obsolete);
            source.Line($"public global::Pulumi.Output<{ProgramTypes.Output(property, Form.ResourceOutput)}> {property.Name} {{ get; private set; }} = null!;");
        }
    }

    private void WriteGet(Resource resource)
    {
        var parameters = $"string name, global::Pulumi.Input<string> id, {resource.Class}State? state = null, {Options}? options = null";
        source.Line().Line($"private {resource.Class}({parameters})");
        source.Line($"    : base({Literal.Of(resource.Token)}, name, state, MakeResourceOptions(options, id))").Line("{").Line("}");
        source.Line().Line($"public static {resource.Class} Get({parameters}) => new(name, id, state, options);");
    }

    private void WriteOptions(Resource resource) =>
        source.Line().Block($"private static {Options} MakeResourceOptions({Options}? options, global::Pulumi.Input<string>? id)", () =>
        {
            source.Line($"var defaults = new {Options} {{ Version = global::Pulumi.Aws.Utilities.Version }};");
            foreach (var alias in resource.Aliases)
                source.Line($"defaults.Aliases.Add(new global::Pulumi.Alias {{ Type = {Literal.Of(alias)} }});");
            foreach (var secret in resource.SecretOutputs) source.Line($"defaults.AdditionalSecretOutputs.Add({Literal.Of(secret)});");
            source.Line($"var merged = {Options}.Merge(defaults, options);");
            source.Line("merged.Id = id ?? merged.Id;");
            source.Line("return merged;");
        });
}
