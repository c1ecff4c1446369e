namespace Pulumi.Policy.Tests.Generator;

public sealed class ProblemsTests
{
    [Fact]
    public void There_are_none_with_a_policy_as_in_the_guide() => Assert.Empty(GeneratorRun.Of(Policy("public string? Tag { get; init; }")).Problems);

    [Theory]
    [InlineData("public System.DateTime Tag { get; init; }", "POL0002 at Tag: The setting 'tag' cannot be of type 'DateTime': use bool, int, long, double, string, an enum, or a list of strings")]
    [InlineData("public List<string> Tag { get; init; } = [];", "POL0002 at Tag: The setting 'tag' cannot be of type 'List<string>': use bool, int, long, double, string, an enum, or a list of strings")]
    [InlineData("private string Tag { get; init; } = string.Empty;", "POL0003 at Tag: The setting 'tag' cannot be set from outside of 'Named': give the property an init accessor that the pack can reach")]
    [InlineData("public string Tag { get; } = string.Empty;", "POL0003 at Tag: The setting 'tag' cannot be set from outside of 'Named': give the property an init accessor that the pack can reach")]
    public void Are_told_of_a_setting(string setting, string told) => Assert.Equal([told], GeneratorRun.Of(Policy(setting)).Problems);

    [Theory]
    [InlineData("public abstract class Named : ResourcePolicy")]
    [InlineData("public sealed class Named<T> : ResourcePolicy")]
    [InlineData("public sealed class Named(int size) : ResourcePolicy")]
    [InlineData("public sealed class Named")]
    public void Are_told_of_a_class_that_cannot_be_a_policy(string head)
    {
        var run = GeneratorRun.Of(Policy("public string? Tag { get; init; }").Replace("public sealed class Named : ResourcePolicy", head, StringComparison.Ordinal));

        Assert.StartsWith("POL0005 at Named: 'Named' cannot be a policy:", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_told_when_the_compiler_keeps_the_comments_to_itself()
    {
        var run = GeneratorRun.Of(Policy("public string? Tag { get; init; }"), generate: true, documentation: false);

        Assert.Equal(
            ["POL0006 at Named: Policy 'named' has no description: set GenerateDocumentationFile in the project, without which the compiler keeps documentation comments to itself"],
            run.Problems);
    }

    [Fact]
    public void Are_told_when_there_is_no_comment() => Assert.Equal(
        ["POL0006 at Named: Policy 'named' has no description: write a documentation comment with a <summary> above the class"],
        GeneratorRun.Of(Policy("public string? Tag { get; init; }").Replace("///", "//", StringComparison.Ordinal)).Problems);

    private static string Policy(string setting) => $$"""
        /// <summary>It has a name.</summary>
        [Policy("named", Severity.Low)]
        public sealed class Named : ResourcePolicy
        {
            [Setting]
            {{setting}}

            protected override Truth Holds(AnyResourceView resource) => Truth.True;
        }
        """;
}
