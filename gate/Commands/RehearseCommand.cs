using System.CommandLine;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Rehearsal;
using Platform.Gate.Reports;
using Platform.Gate.Reports.Html;
using Platform.Gate.Sources;

namespace Platform.Gate.Commands;

/// <summary><c>gate rehearse</c>: a release with the numbers of the previewed stack, on this machine.</summary>
internal static class RehearseCommand
{
    public static Command Create()
    {
        var project = new Option<string>("--project", "-p") { Description = "The folder of the Pulumi.yaml.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var stack = new Option<string>("--stack", "-s") { Description = "The stack whose numbers are used.", Required = true, HelpName = "NAME" };
        var binary = new Option<FileInfo>("--app") { Description = "The service's binary.", DefaultValueFactory = _ => new("artifacts/app/app"), HelpName = "FILE" };
        var scenarios = new Option<string[]>("--scenario") { Description = $"What to try; default: all of {string.Join(", ", Scenario.All.Select(scenario => scenario.Name))}. Repeatable.", HelpName = "NAME" };
        var requests = new Option<int>("--requests") { Description = "At least so many requests for each scenario.", DefaultValueFactory = _ => 5000, HelpName = "COUNT" };
        var rate = new Option<int>("--rate") { Description = "Requests a second.", DefaultValueFactory = _ => 500, HelpName = "COUNT" };
        var longest = new Option<double>("--longest-request") { Description = "How long the longest request takes, on the stack's clock.", DefaultValueFactory = _ => 15, HelpName = "SECONDS" };
        var start = new Option<double>("--slowest-start") { Description = "How long the slowest start takes until the service answers, on the stack's clock.", DefaultValueFactory = _ => 20, HelpName = "SECONDS" };
        var speed = new Option<double>("--speed") { Description = "How much faster the clock of the rehearsal runs; 1 is real time.", DefaultValueFactory = _ => 10, HelpName = "FACTOR" };
        var formats = new Option<string[]>("--format") { Description = "console, html or html=FILE: a page with a picture of each release. Repeatable. Default: console.", HelpName = "NAME[=FILE]" };
        formats.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => ReportTarget.Parse(token.Value) is not ({ Format: "html" } or { Format: "console", File: null })))
                result.AddError($"'{token.Value}' is not a format of a rehearsal; there are console, html and html=FILE.");
        });
        var command = new Command("rehearse", "Rehearse a release of the previewed stack with real processes behind HAProxy.") { project, stack, binary, scenarios, requests, rate, longest, start, speed, formats };

        command.SetAction(async (parsed, cancellation) =>
        {
            var app = parsed.GetValue(binary)!;
            if (!app.Exists) throw new InputException($"{app} does not exist: run scripts/publish.sh, or name the binary with --app.");
            var factor = parsed.GetValue(speed);
            if (factor <= 0 || parsed.GetValue(rate) <= 0 || parsed.GetValue(longest) < 0 || parsed.GetValue(start) < 0)
                throw new InputException("--speed and --rate must be more than 0, and --longest-request and --slowest-start not less.");
            var chosen = Choose(parsed.GetValue(scenarios) ?? []);

            var preview = new ProgramPreview(PulumiProject.Read(parsed.GetValue(project)!), new PreviewOptions(), cancellation);
            var source = await preview.RunAsync(parsed.GetValue(stack)!);
            if (source.Failure is { } failure) throw new InputException(failure);
            var numbers = NumbersReader.Read(source);
            var slowest = TimeSpan.FromSeconds(parsed.GetValue(longest));
            var report = new RehearsalReport(source.Name, numbers, factor, [.. numbers.Problems(slowest, TimeSpan.FromSeconds(parsed.GetValue(start)))]);
            var options = new RehearsalOptions(app.FullName, parsed.GetValue(requests), parsed.GetValue(rate), slowest / factor, TimeSpan.FromSeconds(60 / factor));
            ReportTarget[] targets = parsed.GetValue(formats) is { Length: > 0 } given ? [.. given.Select(ReportTarget.Parse)] : [new("console", null)];
            var console = targets.Any(target => target.Format == "console") ? Console.Out : Console.Error;
            return (int)Write(await RunAsync(report, chosen, options, console, cancellation), targets);
        });
        return command;
    }

    private static async Task<RehearsalReport> RunAsync(RehearsalReport report, IReadOnlyList<Scenario> chosen, RehearsalOptions options, TextWriter console, CancellationToken cancellation)
    {
        await console.WriteLineAsync(RehearsalText.Numbers(report));
        foreach (var problem in report.Problems) await console.WriteLineAsync($"problem: {problem}");
        if (!report.Numbers.CanRoll) return report;

        foreach (var scenario in chosen)
        {
            if (Missing(scenario, report.Numbers) is { } missing)
            {
                report = report with { Skipped = [.. report.Skipped, (scenario, missing)] };
                await console.WriteLineAsync($"SKIPPED {scenario.Name}: {missing}");
                continue;
            }

            var result = await RehearsalRun.RunAsync(scenario, report.Numbers.Faster(report.Speed), options, cancellation);
            report = report with { Results = [.. report.Results, result] };
            await console.WriteLineAsync(RehearsalText.Outcome(result));
            result.Timeline.Write(console);
        }

        return report;
    }

    private static ExitCode Write(RehearsalReport report, IReadOnlyList<ReportTarget> targets)
    {
        var failed = false;
        foreach (var target in targets.Where(target => target.Format == "html"))
        {
            try
            {
                if (target.File is { } file) WholeFile.Write(file, writer => RehearsalPage.Write(report, writer));
                else RehearsalPage.Write(report, Console.Out);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"error: The html report could not be written to {target.File ?? "standard output"}: {exception.Message}");
                failed = true;
            }
        }

        return failed ? ExitCode.Failed : report.Passed ? ExitCode.Passed : ExitCode.Blocked;
    }

    // What the stack does not have cannot be rehearsed, and it is better to say so than to leave it out.
    private static string? Missing(Scenario scenario, RolloutNumbers numbers) => scenario.Release switch
    {
        Variant.FailsRequests when !(numbers.Alarms && numbers.AlarmsRollback) => "the service has no deployment alarms with roll-back, so a version that is healthy and fails requests would stay",
        Variant.ExitsAtStart or Variant.NeverHealthy when !(numbers.CircuitBreaker && numbers.CircuitBreakerRollback) => "the service has no circuit breaker with roll-back, so a version that does not start would be tried for ever",
        _ => null,
    };

    private static IReadOnlyList<Scenario> Choose(string[] names)
    {
        if (names.Length == 0) return Scenario.All;
        return [.. names.Select(name => Scenario.All.FirstOrDefault(scenario => scenario.Name == name)
            ?? throw new InputException($"There is no scenario '{name}': there are {string.Join(", ", Scenario.All.Select(scenario => scenario.Name))}."))];
    }
}
