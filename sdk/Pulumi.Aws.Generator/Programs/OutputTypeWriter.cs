using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Aws.Generator.Schema;

namespace Pulumi.Aws.Generator.Programs;

/// <summary>Writes the classes of what comes back: nested types of outputs, and the results of functions.</summary>
internal sealed class OutputTypeWriter(SourceWriter source, Form form)
{
    public void Write(string name, IEnumerable<Property> properties)
    {
        var members = properties.Where(property => property.Output != Need.None).ToList();
        source.Line().Line("[global::Pulumi.OutputType]");
        source.Block($"public sealed class {name}", () =>
        {
            foreach (var property in members)
            {
                if (property.IsDeprecated) source.Line(ResourceWriter.Obsolete);
                source.Line($"public readonly {ProgramTypes.Output(property, form)} {property.Name};");
            }

            WriteConstructor(name, members);
        });
    }

    private void WriteConstructor(string name, IReadOnlyCollection<Property> members)
    {
        var parameters = members.Select(property => $"{ProgramTypes.Output(property, form)} {Parameter(property)}");
        source.Line().Line("[global::Pulumi.OutputConstructor]");
        source.Block($"private {name}({string.Join(", ", parameters)})", () =>
        {
            foreach (var property in members) source.Line($"this.{property.Name} = {Parameter(property)};");
        });
    }

    private static string Parameter(Property property) =>
        SyntaxFacts.GetKeywordKind(property.Wire) == SyntaxKind.None ? property.Wire : "@" + property.Wire;
}
