using Platform.Gate.Findings;
using Platform.Gate.Reports;
using Snapshooter.Xunit;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Gate.Tests.Reports;

public sealed class ConsoleReportTests
{
    [Theory]
    [InlineData("quiet", 120)]
    [InlineData("normal", 120)]
    [InlineData("normal", 60)]
    [InlineData("verbose", 120)]
    public void Tells_what_to_do(string verbosity, int width) =>
        Write(Samples.All, Enum.Parse<Verbosity>(verbosity, ignoreCase: true), width).MatchSnapshot($"console-{verbosity}-{width}");

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(200)]
    public void Ends_no_line_with_a_space(int width) =>
        Assert.DoesNotContain(Write(Samples.All, Verbosity.Verbose, width).Split('\n'), line => line.EndsWith(' '));

    [Fact]
    public void Keeps_to_the_width_except_for_words_that_are_copied()
    {
        var lines = Write(Samples.All with { Sources = [] }, Verbosity.Normal, 70).Split('\n');

        Assert.All(lines.Where(line => line.Length > 70), line => Assert.True(
            line.Contains("https://", StringComparison.Ordinal) || line.Contains("::", StringComparison.Ordinal) || line.Contains("aws:", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Tells_once_what_two_stacks_share()
    {
        var text = Write(Samples.All, Verbosity.Normal, 120);

        Assert.Single(text.Split('\n'), line => line.Contains("ecs-service-circuit-breaker", StringComparison.Ordinal));
        Assert.Contains("service/dev, service/prod", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Starts_with_what_failed_and_ends_with_the_verdict()
    {
        var lines = Write(Samples.All with { Notices = [] }, Verbosity.Normal, 120).TrimEnd().Split('\n');

        Assert.StartsWith("front", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("The gate is shut", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_how_many_findings_it_hides() =>
        Assert.Contains(
            "2 findings below severity medium not shown.",
            Write(Samples.All with { MinimumSeverity = Pulumi.Policy.Severity.Medium, Findings = [.. Samples.All.Findings.Select(finding => finding with { Enforcement = Pulumi.Policy.EnforcementLevel.Advisory })] }, Verbosity.Normal, 120),
            StringComparison.Ordinal);

    [Fact]
    public void Shows_hostile_texts_and_lets_them_do_nothing()
    {
        var text = Write(Samples.Attack, Verbosity.Verbose, 120);

        Assert.True(Samples.IsInert(text));
        Assert.Contains("␛[31m<img", text, StringComparison.Ordinal);
        Assert.Contains("[U+202E]", text, StringComparison.Ordinal);
        Assert.Contains("[red]", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 2_500));
    }

    [Fact]
    public void Colours_what_it_may_colour()
    {
        using var console = new TestConsole();
        console.Colors(ColorSystem.Standard).EmitAnsiSequences();
        new ConsoleReport(console).Write(Samples.All);

        Assert.Contains("\u001b[1;91mThe gate is shut", console.Output.Replace("\u001b[91;1m", "\u001b[1;91m", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_an_empty_report_in_a_line() =>
        Assert.Equal("The gate is open: nothing blocks. 0 checks by 0 policies.\n", Write(new() { Sources = [], Packs = [], Evidence = [], Findings = [] }, Verbosity.Normal, 120));

    private static string Write(Report report, Verbosity verbosity, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = Terminal.To(writer, color: false);
        console.Profile.Width = width;
        new ConsoleReport(console, verbosity).Write(report);
        return writer.ToString();
    }
}
