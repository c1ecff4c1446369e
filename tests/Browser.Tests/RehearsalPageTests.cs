using System.Xml.Linq;
using Gate.Tests;
using Microsoft.Playwright;
using Platform.Gate.Rehearsal;
using Platform.Gate.Reports.Html;

namespace Browser.Tests;

public sealed class RehearsalPageTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private static readonly RolloutNumbers Numbers = new() { DesiredCount = 1, Alarms = false };
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("v2", 0, "✓ The rehearsal of service/prod passed")]
    [InlineData("v1", 0, "✗ The rehearsal of service/prod failed")]
    [InlineData("v2", 3, "✗ The rehearsal of service/prod failed")]
    public async Task Tells_the_verdict(string version, int failed, string verdict)
    {
        var page = await OpenAsync(Report(Result(version, failed)), ColorScheme.Light);
        Assert.Equal(verdict, await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Draws_a_release_that_is_told_in_words_too()
    {
        var page = await OpenAsync(Report(Result("v2", 3)), ColorScheme.Light);
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "v1 to v2" });
        Assert.Equal(1, await picture.CountAsync());
        Assert.Contains("3 failed. 1.0 s: deploy v2; 4.0 s: v2 completed.", await picture.Locator("desc").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["v1", "v2"], await picture.Locator(".version").AllTextContentsAsync());
        Assert.True(await picture.Locator("rect.failed").CountAsync() > 0);

        await page.Locator("summary").ClickAsync();
        Assert.Contains("v1 H v2 s", await page.Locator("tbody").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Is_drawn_in_the_colours_of_the_reader_without_a_barrier_that_axe_finds(ColorScheme scheme)
    {
        var page = await OpenAsync(Report(Result("v2", 3)), scheme);
        var background = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg.rollout')).backgroundColor");
        var text = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg.rollout text.limit')).fill");
        Assert.Equal(scheme == ColorScheme.Light ? ("rgb(245, 246, 248)", "rgb(26, 28, 31)") : ("rgb(29, 33, 37)", "rgb(230, 232, 235)"), (background, text));
        await page.Locator("summary").ClickAsync();
        Assert.Empty(await Axe.BarriersAsync(page));
        await page.ScreenshotAsync(new() { Path = Places.Of($"artifacts/screenshots/rehearsal-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
    }

    [Fact]
    public void Holds_no_script_and_nothing_that_is_not_escaped()
    {
        using var html = new StringWriter();
        RehearsalPage.Write(Report(Result("v2", 0)) with { Stack = "<script>alert(1)</script>" }, html);
        Assert.DoesNotContain("<script", html.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Draws_a_rehearsal_that_ended_before_it_began()
    {
        var result = new RehearsalResult(Scenario.All[0], "v1", DeploymentStatus.InProgress, 0, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal), new Timeline(new Clock()));
        Assert.Equal("svg", XElement.Parse(RolloutChart.Of(result, Numbers)).Name.LocalName);
    }

    public void Dispose() => _directory.Dispose();

    private static RehearsalReport Report(RehearsalResult result) => new("service/prod", Numbers, 10, []) { Results = [result] };

    private static RehearsalResult Result(string version, int failed)
    {
        var clock = new Clock();
        var timeline = new Timeline(clock);
        var state = RollingUpdate.Create(Numbers, "v1") with { Tasks = [new(1, "v1", TaskPhase.Healthy)] };
        timeline.Add(state, 0, 0);
        clock.Seconds = 1;
        timeline.Add(state with { Tasks = [.. state.Tasks, new(2, "v2", TaskPhase.Starting)] }, 100, 0, "deploy v2");
        clock.Seconds = 2;
        timeline.Add(state with { Tasks = [new(1, "v1", TaskPhase.Deactivating), new(2, "v2", TaskPhase.Healthy)] }, 200, failed);
        clock.Seconds = 4;
        timeline.Add(state with { Tasks = [new(2, "v2", TaskPhase.Healthy)] }, 400, failed, "v2 completed");
        clock.Seconds = 5;
        timeline.Add(state with { Tasks = [new(2, "v2", TaskPhase.Healthy)] }, 500, failed);
        return new(Scenario.All[0], version, DeploymentStatus.Completed, 500, failed, 0, new Dictionary<string, int>(StringComparer.Ordinal), timeline);
    }

    private async Task<IPage> OpenAsync(RehearsalReport report, ColorScheme scheme)
    {
        using var html = new StringWriter();
        RehearsalPage.Write(report, html);
        var page = await chromium.Browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 900 } });
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) throw new InvalidOperationException(request.Url);
        };
        await page.GotoAsync(new Uri(_directory.Write("rehearsal.html", html.ToString())).AbsoluteUri);
        return page;
    }

    private sealed class Clock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
