using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Platform.Gate.Reports;
using Snapshooter.Xunit;

namespace Gate.Tests.Reports;

public sealed class MarkdownReportTests
{
    // What GitHub understands and what could be misused of it.
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    [Fact]
    public void Says_the_verdict_first_and_then_what_to_mend() => Samples.Write(MarkdownReport.Write, Samples.All with { Fixed = [Samples.All.Findings[2]] }).MatchSnapshot("markdown");

    [Fact]
    public void Fits_into_a_comment_and_says_what_it_left_out()
    {
        var text = Samples.Write(MarkdownReport.Write, Samples.Many(3_000));

        Assert.InRange(text.Length, MarkdownReport.Longest / 2, MarkdownReport.Longest);
        Assert.Contains("more are not shown", text, StringComparison.Ordinal);
        Assert.Equal(Count(text, "<details>"), Count(text, "</details>"));
    }

    [Fact]
    public void Links_to_pages_of_documentation_only()
    {
        var links = Markdown.Parse(Samples.Write(MarkdownReport.Write), GitHub).Descendants<LinkInline>().Select(link => link.Url!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://docs.aws.amazon.com/", link, StringComparison.Ordinal));
    }

    [Fact]
    public void Makes_nothing_of_hostile_texts()
    {
        var text = Samples.Write(MarkdownReport.Write, Samples.Attack);
        var document = Markdown.Parse(text, GitHub);

        Assert.True(Samples.IsInert(text));
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.All(document.Descendants<HtmlInline>().Select(html => html.Tag), tag => Assert.Contains(tag, (string[])["<!-- -->", "<br>", "<sub>", "</sub>"]));
        Assert.All(document.Descendants<HtmlBlock>(), html => Assert.DoesNotContain("img", html.Lines.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a `code` span", "a `code` span")]
    [InlineData("one ` alone", "one \\` alone")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("@team", "@<!-- -->team")]
    [InlineData("- item", "\\- item")]
    [InlineData("12. item", "12\\. item")]
    [InlineData("===", "\\===")]
    [InlineData("a - b", "a - b")]
    [InlineData("#12", "\\#<!-- -->12")]
    [InlineData("https://example.com", "https:<!-- -->//example.com")]
    public void Keeps_code_spans_of_sentences_and_nothing_else(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Prose(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a\nb", "`a b`")]
    [InlineData("", "")]
    public void Fences_code_with_more_backticks_than_it_has(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
