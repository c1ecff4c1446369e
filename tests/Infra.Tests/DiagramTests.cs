using Platform.Gate.Reports;

namespace Infra.Tests;

[Collection(StacksCollection.Name)]
public sealed class DiagramTests(Stacks stacks)
{
    [Theory]
    [InlineData("service/prod")]
    [InlineData("foundation/prod")]
    public void The_diagram_in_the_documentation_is_drawn_from_the_stack(string name)
    {
        using var diagram = new StringWriter();
        MermaidGraph.Write(stacks[name], diagram);
        Assert.Contains($"```mermaid\n{diagram}```\n", File.ReadAllText(Path.Combine(Stacks.Root, "docs", "architecture.md")), StringComparison.Ordinal);
    }
}
