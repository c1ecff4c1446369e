using Platform.Gate.Scanners.Workflows;

namespace Gate.Tests.Scanners.Workflows;

public sealed class DockerfileTests
{
    [Fact]
    public void Joins_continued_lines_and_skips_comments_inside_them()
    {
        var file = Read("# syntax\nFROM a:1\nRUN one \\\n# no\n\n  two\nUSER x\n");
        Assert.Equal(["FROM a:1 @2", "RUN one  two @3", "USER x @7"], file.Instructions.Select(one => $"{one.Name} {one.Arguments} @{one.Line}"));
    }

    [Fact]
    public void Fills_arguments_into_the_base() =>
        Assert.Equal(["a:2", "b:9", "${C}"], Read("ARG V=2\nFROM a:${V}\nFROM b:${W:-9}\nFROM ${C}\n").Stages.Select(stage => stage.Base));

    [Fact]
    public void Inherits_the_user_of_the_stage_it_starts_from()
    {
        var file = Read("FROM a AS one\nUSER app\nFROM one AS two\nFROM two\n");
        Assert.Equal("app", file.EffectiveUser(file.Stages[2])?.Arguments);
        Assert.Equal("a", file.Origin(file.Stages[2]).Base);
    }

    [Fact]
    public void Reads_an_empty_file() => Assert.Empty(Read(string.Empty).Stages);

    private static Dockerfile Read(string text) => new(new SourceText("Dockerfile", text));
}
