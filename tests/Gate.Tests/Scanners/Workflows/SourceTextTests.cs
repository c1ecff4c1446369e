using Platform.Gate.Scanners.Workflows;
using YamlDotNet.RepresentationModel;
using Place = Platform.Gate.Scanners.Place;

namespace Gate.Tests.Scanners.Workflows;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a: |\n  one\n  two X\n", 3, 7)]
    [InlineData("a: >-\n  one\n  two X\n", 3, 7)]
    [InlineData("a: 'one X'\n", 1, 9)]
    [InlineData("a: \"one\\nX\"\n", 1, 10)]
    [InlineData("a: |\n\n  X\n", 3, 3)]
    public void Finds_a_part_of_a_value_in_the_file(string text, int line, int column)
    {
        var source = new SourceText("f.yml", text);
        var scalar = (YamlScalarNode)source.Parse().At("a")!;
        var place = source.Of(scalar, scalar.Value!.IndexOf('X', StringComparison.Ordinal), "X");
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    [Fact]
    public void Tells_twins_apart()
    {
        var source = new SourceText("f.yml", "a: |\n  X\n  X X\n");
        var scalar = (YamlScalarNode)source.Parse().At("a")!;
        Assert.Equal(new Place("f.yml", 3, 5), source.Of(scalar, scalar.Value!.LastIndexOf('X'), "X"));
    }

    [Fact]
    public void Points_at_the_value_when_the_part_is_written_otherwise()
    {
        var source = new SourceText("f.yml", "a: \"\\x58\"\n");
        Assert.Equal(new Place("f.yml", 1, 4), source.Of((YamlScalarNode)source.Parse().At("a")!, 0, "X"));
    }
}
