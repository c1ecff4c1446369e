using Platform.Gate.Reports;
using Snapshooter.Xunit;

namespace Gate.Tests.Reports;

public sealed class GithubReportTests
{
    [Fact]
    public void Points_at_the_lines_of_the_pull_request() => Samples.Write(GithubReport.Write).MatchSnapshot("github");

    [Fact]
    public void Writes_no_more_of_a_kind_than_GitHub_keeps_and_says_so()
    {
        var lines = Samples.Write(GithubReport.Write, Samples.Many(100)).TrimEnd().Split('\n');

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.EndsWith("more are in the report.", StringComparison.Ordinal));
    }

    [Fact]
    public void Lets_no_text_start_a_command_of_its_own()
    {
        var text = Samples.Write(GithubReport.Write, Samples.Attack);

        Assert.True(Samples.IsInert(text));
        Assert.All(text.TrimEnd().Split('\n'), line => Assert.Matches("^::(error|warning|notice) [^:]*::", line));
        Assert.Equal(3, text.TrimEnd().Split('\n').Length);
    }
}
