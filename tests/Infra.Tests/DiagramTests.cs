using Platform.Gate.Reports;

namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class DiagramTests(Stacks stacks)
{
    [Theory]
    [InlineData("service/prod", "docs/architecture.md")]
    [InlineData("service/prod", "README.md")]
    [InlineData("foundation/prod", "docs/architecture.md")]
    public void The_diagram_in_the_documentation_is_drawn_from_the_stack(string name, string page)
    {
        using var diagram = new StringWriter();
        MermaidGraph.Write(stacks[name], diagram);
        Assert.Contains($"```mermaid\n{diagram}```\n", File.ReadAllText(Path.Combine(Stacks.Root, page)), StringComparison.Ordinal);
    }
}
