using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Gate.Findings;
using static System.Net.WebUtility;

namespace Platform.Gate.Reports.Html;

/// <summary>
/// The report as one file for a browser: nothing is fetched, and only the script and the style that are part of it run, which a content
/// security policy holds it to. Findings and graphs are drawn by the script; what an auditor prints stands in the page as it is.
/// </summary>
internal static class HtmlReport
{
    private const int MostFilesOpen = 8;

    public static void Write(Report report, TextWriter writer)
    {
        report = InertReport.Of(report);
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var data = JsonSerializer.Serialize(HtmlData.Of(report), HtmlContext.Default.HtmlData);
        var tables = new HtmlTables(report);
        var open = report.ExitCode == ExitCode.Passed;
        writer.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>gate: {(open ? "open" : "shut")}</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the findings</a>
            <header>
            <h1 class="{(open ? "open" : "shut")}">{(open ? "✓" : "✗")} {HtmlEncode(StatusText.Verdict(report))}</h1>
            {Facts(report)}
            {string.Concat(report.Failures.Select(failure => $"<p class=\"error\"><strong>Not judged:</strong> {HtmlEncode(failure)}</p>\n"))}{JudgeChanges(report)}
            <div class="scroll" tabindex="0" role="region" aria-label="Summary">{tables.Summary()}</div>
            <div role="tablist" aria-label="Views">
            {Tab("findings", $"Findings ({report.Visible.Count})", selected: true)}
            {Tab("resources", "Graph")}
            {Tab("policies", $"Policies ({report.Evidence.Count})")}
            {Tab("compliance", "Compliance")}
            {Tab("waivers", $"Waivers ({report.Waivers.Count})")}
            {Tab("run", "This run")}
            </div>
            </header>
            <main id="main">

            """);
        writer.Write(Panel("findings", "Findings", """
            <div id="filters" class="filters" role="search" aria-label="Filter findings"></div>
            <p id="count" role="status" aria-live="polite"></p>
            <div id="list"></div>
            <button type="button" id="more" class="plain" hidden>Show more</button>
            <noscript>The findings are drawn by the script of this page; without it, read the Markdown or JSON report.</noscript>
            """ + Gone(report), selected: true));
        writer.Write(Panel("resources", "The resources and how they depend on each other", Graph(report)));
        writer.Write(Panel("policies", "What was checked, and by what", tables.Evidence()));
        writer.Write(Panel("compliance", "Controls and their evidence", tables.Compliance()));
        writer.Write(Panel("waivers", "Decisions to live with a finding", tables.Waivers()));
        writer.Write(Panel("run", "What the verdict was made of", tables.Run()));
        writer.Write($"""
            </main>
            <footer>gate {HtmlEncode(GateVersion.Text)}</footer>
            <script type="application/json" id="data">{data}</script>
            <script>{script}</script>
            </body>
            </html>

            """);
    }

    private static string Facts(Report report)
    {
        var packs = report.Packs.Select(pack => $"{pack.Name} {pack.Version}");
        var facts = new[] { report.Run.Commit is { } commit ? $"commit {commit}" : null, string.Join(", ", packs) }.Where(fact => !string.IsNullOrEmpty(fact));
        var compared = report.Fixed is { } gone
            ? string.Create(CultureInfo.InvariantCulture, $"<p>Against the report it is compared with: <strong>{report.Findings.Count(finding => finding.IsNew)} new</strong>, {gone.Count} fixed.</p>")
            : string.Empty;
        return $"<p class=\"muted\">{HtmlEncode(string.Join("; ", facts))}</p>{compared}";
    }

    private static string JudgeChanges(Report report) => report.JudgeChanges.Count == 0 ? string.Empty : $"""
        <div class="warning"><strong>This change alters its own judge.</strong> Have an owner of these files review it, and judge it with the gate, the policies and the settings of its base:
        <details{(report.JudgeChanges.Count > MostFilesOpen ? string.Empty : " open")}><summary>{Words.Count(report.JudgeChanges.Count, "file")}</summary>
        <ul>{string.Concat(report.JudgeChanges.Select(file => $"<li><code>{HtmlEncode(file)}</code></li>"))}</ul></details></div>
        """;

    private static string Gone(Report report) => report.Fixed is not { Count: > 0 } gone ? string.Empty : $"""
        <h3>Fixed since the report it is compared with</h3>
        <ul>{string.Concat(gone.Select(finding => $"<li>{HtmlEncode(finding.Resource?.Name ?? finding.Source)}, {HtmlEncode(finding.Source)}: {HtmlEncode(finding.Policy)}</li>"))}</ul>
        """;

    private static string Graph(Report report) => report.Sources.All(source => source.Graph.Count == 0)
        ? "<p>No stack was judged.</p>"
        : """
            <div class="filters"><label>Stack<select id="graph-source"></select></label></div>
            <p id="graph-note" class="muted"></p>
            <p class="muted">✗ blocks, ▲ advisory, ? undetermined, ! error. Choose a marked resource for its findings.</p>
            <div id="graph" class="graph" tabindex="0" role="region" aria-label="Graph of the stack"></div>
            """;

    private static string Tab(string id, string title, bool selected = false) =>
        $"<button type=\"button\" role=\"tab\" id=\"tab-{id}\" aria-controls=\"panel-{id}\" aria-selected=\"{(selected ? "true" : "false")}\"{(selected ? string.Empty : " tabindex=\"-1\"")}>{HtmlEncode(title)}</button>";

    private static string Panel(string id, string title, string content, bool selected = false) =>
        $"<section role=\"tabpanel\" id=\"panel-{id}\" aria-labelledby=\"tab-{id}\"{(selected ? string.Empty : " hidden")}>\n<h2>{HtmlEncode(title)}</h2>\n{content}\n</section>\n";

    internal static string Hash(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    internal static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
