using Platform.Gate.Scanners.Workflows;

namespace Gate.Tests.Scanners.Workflows;

public sealed class CodeOwnersRuleTests
{
    [Theory]
    [InlineData("*", "a/b.cs", true)]
    [InlineData("*.cs", "a/b.cs", true)]
    [InlineData("*.cs", "a/b.csx", false)]
    [InlineData("/a/", "a/b/c", true)]
    [InlineData("/a/", "x/a/c", false)]
    [InlineData("a/", "x/a/c", true)]
    [InlineData("docs/*", "docs/a.md", true)]
    [InlineData("docs/*", "docs/a/b.md", false)]
    [InlineData("docs/*", "x/docs/a.md", false)]
    [InlineData("**/logs", "x/y/logs/z", true)]
    [InlineData("/a/**/c", "a/c", true)]
    [InlineData("gate.yaml", "infra/gate.yaml", true)]
    [InlineData("/gate.yaml", "infra/gate.yaml", false)]
    public void Matches_as_gitignore_does(string pattern, string path, bool matches) =>
        Assert.Equal(matches, CodeOwnersRule.Read($"{pattern} @owner").Single().Matches(path));

    [Theory]
    [InlineData("/a/ nobody")]
    [InlineData("/a/ @owner them")]
    [InlineData("/a/ @")]
    [InlineData("!/a/ @owner")]
    [InlineData("/[ab]/ @owner")]
    public void Skips_a_line_that_GitHub_skips(string line) => Assert.Single(CodeOwnersRule.Read($"* @owner me@example.org\n{line}\n"));

    [Fact]
    public void Leaves_out_comments_and_reads_a_rule_without_owners() =>
        Assert.Equal([2, 0], CodeOwnersRule.Read("# all\n* @a @b # them\n\n/free/\n").Select(rule => rule.Owners.Count));
}
