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

    [Theory]
    [InlineData("RUN <<EOF\nUSER app\nEOF\nCMD a\n")]
    [InlineData("RUN <<-'EOF' bash\n\tUSER app\n\tEOF\nCMD a\n")]
    [InlineData("COPY <<ONE <<\"TWO\" /etc/\nUSER app\nONE\nFROM b:1\nTWO\nCMD a\n")]
    public void Takes_nothing_in_a_here_document_for_an_instruction(string text) =>
        Assert.Equal(["FROM", text.Split(' ')[0], "CMD"], Read($"FROM a:1\n{text}").Instructions.Select(one => one.Name));

    [Theory]
    [InlineData("RUN <<EOF\nUSER app\n")]
    [InlineData("RUN cat <<< USER\nCMD a\n")]
    [InlineData("RUN echo $((1<<2))\nCMD a\n")]
    public void Reads_a_document_without_an_end_and_what_only_looks_like_one(string text) =>
        Assert.DoesNotContain(Read(text).Instructions, one => one.Name == "USER");

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

    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\\\n\n# a\n")]
    public void Reads_a_file_without_instructions(string text) => Assert.Empty(Read(text).Stages);

    private static Dockerfile Read(string text) => new(new SourceText("Dockerfile", text));
}
