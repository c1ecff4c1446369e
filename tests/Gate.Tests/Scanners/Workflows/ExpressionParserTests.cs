using Platform.Gate.Scanners.Workflows.Expressions;

namespace Gate.Tests.Scanners.Workflows;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("github.event.issue.title", "github|event|issue|title")]
    [InlineData("github['event'] [ 'issue' ].Title", "github|event|issue|title")]
    [InlineData("github.event.commits.*.message", "github|event|commits|?|message")]
    [InlineData("github.event.commits[0].message", "github|event|commits|?|message")]
    [InlineData("github.event[inputs.kind].title", "github|event|?|title")]
    [InlineData("steps.my-step.outputs.a_b", "steps|my-step|outputs|a_b")]
    public void Reads_the_way_to_a_value(string text, string path) =>
        Assert.Equal(path, string.Join('|', ExpressionParser.Parse(text).Path!.Select(part => part ?? "?")));

    [Fact]
    public void Binds_not_before_comparison_before_and_before_or()
    {
        var expression = ExpressionParser.Parse("a || !b && c == 1");
        Assert.Equal(
            new Binary("||", new Context("a"), new Binary("&&", new Not(new Context("b")), new Binary("==", new Context("c"), new Literal(1.0)))).ToString(),
            expression.ToString());
    }

    [Theory]
    [InlineData("'it''s'", "it's")]
    [InlineData("''", "")]
    public void Reads_quotes_inside_a_text(string text, string value) => Assert.Equal(new Literal(value), ExpressionParser.Parse(text));

    [Theory]
    [InlineData("0xff", 255.0)]
    [InlineData("-1.5e2", -150.0)]
    public void Reads_numbers(string text, double value) => Assert.Equal(new Literal(value), ExpressionParser.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("a &&")]
    [InlineData("a = b")]
    [InlineData("'open")]
    [InlineData("format('x'")]
    [InlineData("a b")]
    [InlineData("\"double\"")]
    [InlineData("a..b")]
    public void Refuses_what_is_no_expression(string text) => Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(text));

    [Fact]
    public void Refuses_a_depth_that_would_overflow_the_stack() =>
        Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(new string('(', 100_000)));

    [Fact]
    public void Refuses_a_chain_of_negations_no_machine_could_follow() =>
        Assert.Throws<ExpressionException>(() => ExpressionParser.Parse(new string('!', 100_000) + "a"));

    [Fact]
    public void Finds_the_end_of_an_expression_behind_a_quoted_fence()
    {
        var found = Expansion.In("x ${{ format('}}', a) }} y ${{ b }}");
        Assert.Equal(["${{ format('}}', a) }}", "${{ b }}"], found.Select(one => one.Text));
    }

    [Fact]
    public void Tells_of_an_expression_without_an_end() =>
        Assert.Equal("it has no closing '}}'", Assert.Single(Expansion.In("echo ${{ github.ref }")).Problem);
}
