using System.CommandLine;
using System.Globalization;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Rehearsal;
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
        var speed = new Option<double>("--speed") { Description = "How much faster the clock of the rehearsal runs; 1 is real time.", DefaultValueFactory = _ => 10, HelpName = "FACTOR" };
        var command = new Command("rehearse", "Rehearse a release of the previewed stack with real processes behind HAProxy.") { project, stack, binary, scenarios, requests, rate, longest, speed };

        command.SetAction(async (parsed, cancellation) =>
        {
            var app = parsed.GetValue(binary)!;
            if (!app.Exists) throw new InputException($"{app} does not exist: run scripts/publish.sh, or name the binary with --app.");
            var factor = parsed.GetValue(speed);
            if (factor <= 0 || parsed.GetValue(rate) <= 0 || parsed.GetValue(longest) < 0) throw new InputException("--speed and --rate must be more than 0, and --longest-request not less.");
            var chosen = Choose(parsed.GetValue(scenarios) ?? []);

            var preview = new ProgramPreview(PulumiProject.Read(parsed.GetValue(project)!), new PreviewOptions(), cancellation);
            var source = await preview.RunAsync(parsed.GetValue(stack)!);
            if (source.Failure is { } failure) throw new InputException(failure);
            var numbers = NumbersReader.Read(source);
            var slowest = TimeSpan.FromSeconds(parsed.GetValue(longest));
            var options = new RehearsalOptions(app.FullName, parsed.GetValue(requests), parsed.GetValue(rate), slowest / factor, TimeSpan.FromSeconds(60 / factor));
            return (int)await RunAsync(source.Name, numbers, chosen, options, slowest, factor, cancellation);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        string stack, RolloutNumbers numbers, IReadOnlyList<Scenario> chosen, RehearsalOptions options, TimeSpan longest, double speed, CancellationToken cancellation)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stack}: {numbers.DesiredCount} tasks, {numbers.MinimumHealthyPercent} to {numbers.MaximumPercent} %, healthy after {numbers.HealthyThreshold} checks every {numbers.HealthCheckInterval.TotalSeconds} s, deregistration delay {numbers.DeregistrationDelay.TotalSeconds} s, stop timeout {numbers.StopTimeout.TotalSeconds} s; the clock runs {speed} times as fast"));
        var problems = numbers.Problems(longest).ToList();
        foreach (var problem in problems) Console.WriteLine($"problem: {problem}");
        if (numbers.MostRunning <= numbers.LeastHealthy) return ExitCode.Blocked;

        var failed = problems.Count > 0;
        foreach (var scenario in chosen)
        {
            if (Missing(scenario, numbers) is { } missing)
            {
                Console.WriteLine($"SKIPPED {scenario.Name}: {missing}");
                continue;
            }

            var result = await RehearsalRun.RunAsync(scenario, numbers.Faster(speed), options, cancellation);
            Console.WriteLine($"{(result.Problem is null ? "PASSED" : "FAILED")} {scenario.Name}: {scenario.Text}: {result.Sent} requests, {result.Failed} failed{(result.Problem is { } text ? $"; {text}" : "")}");
            result.Timeline.Write(Console.Out);
            failed |= result.Problem is not null;
        }

        return failed ? ExitCode.Blocked : ExitCode.Passed;
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
