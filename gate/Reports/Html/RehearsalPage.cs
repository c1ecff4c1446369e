using System.Globalization;
using Platform.Gate.Rehearsal;
using static System.Net.WebUtility;

namespace Platform.Gate.Reports.Html;

/// <summary>Rehearsals as one file for a browser: a verdict, a picture of each release, and the same as a list. Nothing is fetched, and nothing runs.</summary>
internal static class RehearsalPage
{
    public static void Write(RehearsalReport report, TextWriter writer)
    {
        var style = HtmlReport.Resource("report.css") + HtmlReport.Resource("rehearsal.css");
        var verdict = report.Passed ? "passed" : "failed";
        writer.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HtmlReport.Hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>rehearsal of {HtmlEncode(report.Stack)}: {verdict}</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the rehearsals</a>
            <header>
            <h1 class="{(report.Passed ? "open" : "shut")}">{(report.Passed ? "✓" : "✗")} The rehearsal of {HtmlEncode(report.Stack)} {verdict}</h1>
            <p class="muted">{HtmlEncode(RehearsalText.Numbers(report))}</p>
            {string.Concat(report.Problems.Select(problem => $"<p class=\"error\"><strong>By the numbers alone:</strong> {HtmlEncode(problem)}</p>\n"))}</header>
            <main id="main">
            {Legend(report)}
            """);
        foreach (var result in report.Results) writer.Write(Scenario(result, report.Numbers));
        foreach (var (scenario, reason) in report.Skipped)
            writer.Write($"<section class=\"scenario\">\n<h2>– {HtmlEncode(scenario.Name)}: not rehearsed</h2>\n<p>{HtmlEncode(reason)}.</p>\n</section>\n");
        writer.Write($"""
            </main>
            <footer>gate {HtmlEncode(GateVersion.Text)}</footer>
            </body>
            </html>

            """);
    }

    private static string Scenario(RehearsalResult result, RolloutNumbers numbers)
    {
        var notes = result.Timeline.Moments.Where(moment => moment.Note is not null);
        return $"""
            <section class="scenario" aria-labelledby="{result.Scenario.Name}">
            <h2 id="{result.Scenario.Name}">{(result.Problem is null ? "✓" : "✗")} {HtmlEncode(result.Scenario.Text)}</h2>
            <p>{HtmlEncode(RehearsalText.Outcome(result))}</p>
            {RolloutChart.Of(result, numbers)}<ol class="notes">
            {string.Concat(notes.Select(moment => $"<li>{Seconds(moment)}: {HtmlEncode(moment.Note)}</li>\n"))}</ol>
            <details><summary>The same as a table</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Timeline of {HtmlEncode(result.Scenario.Name)}">
            <table>
            <caption>Tasks: s starting, H healthy, d draining, x told to stop</caption>
            <thead><tr><th scope="col" class="number">time</th><th scope="col" class="number">sent</th><th scope="col" class="number">failed</th><th scope="col">tasks</th><th scope="col">what happened</th></tr></thead>
            <tbody>
            {string.Concat(result.Timeline.Told.Select(Row))}</tbody>
            </table></div></details>
            </section>

            """;
    }

    private static string Row(Moment moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><td class=\"number\">{Seconds(moment)}</td><td class=\"number\">{moment.Sent}</td><td class=\"number\">{moment.Failed}</td><td><code>{HtmlEncode(moment.Letters)}</code></td><td>{HtmlEncode(moment.Note)}</td></tr>\n");

    private static string Seconds(Moment moment) => string.Create(CultureInfo.InvariantCulture, $"{moment.Time.TotalSeconds:0.0} s");

    private static string Legend(RehearsalReport report) => report.Results.Count == 0 ? string.Empty : $"""
        <p>From top to bottom: the tasks, stacked by version; requests answered or lost in a second; and those that failed. Numbers mark what the scheduler decided.</p>
        <ul class="legend">
        {Swatch("healthy", "gets requests")}{Swatch("leaving", "ends the requests it has")}{Swatch("starting", "starts")}</ul>

        """;

    private static string Swatch(string phase, string text) =>
        $"<li><svg width=\"28\" height=\"14\" aria-hidden=\"true\"><rect class=\"band v1 {phase}\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/></svg>{text}</li>\n";
}
