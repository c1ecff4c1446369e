using Platform.Gate.Rehearsal;

namespace Platform.App.Tests.Rehearsal;

/// <summary>Real processes behind HAProxy. The numbers are those of the production stack, ten times as fast, with deployment alarms.</summary>
public sealed class RehearsalTests
{
    private static readonly RolloutNumbers Numbers = new RolloutNumbers
    {
        DesiredCount = 3,
        CircuitBreaker = true,
        CircuitBreakerRollback = true,
        Alarms = true,
        AlarmsRollback = true,
        HealthCheckGracePeriod = TimeSpan.FromSeconds(30),
        HealthCheckPath = "/readyz",
        HealthCheckInterval = TimeSpan.FromSeconds(10),
        HealthyThreshold = 2,
        UnhealthyThreshold = 3,
        DeregistrationDelay = TimeSpan.FromSeconds(30),
        StopTimeout = TimeSpan.FromSeconds(30),
    }.Faster(10);

    private static readonly RehearsalOptions Options = new(RunningApp.Binary, Requests: 2000, Rate: 200, LongestRequest: TimeSpan.FromSeconds(1.5), BakeTime: TimeSpan.FromSeconds(2));

    public static TheoryData<string> Scenarios { get; } = [.. Scenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Comes_to_the_end_it_must(string name)
    {
        var scenario = Scenario.All.Single(scenario => scenario.Name == name);
        var result = await RehearsalRun.RunAsync(scenario, Numbers, Options, CancellationToken.None);
        using var timeline = new StringWriter();
        result.Timeline.Write(timeline);
        Assert.True(result.Problem is null, $"{result.Problem}\n{timeline}");
        Assert.True(result.Sent >= Options.Requests);
    }

    [Fact]
    public async Task Loses_requests_that_take_longer_than_the_deregistration_delay_as_the_numbers_say()
    {
        var numbers = Numbers with { DeregistrationDelay = TimeSpan.FromSeconds(0.5) };
        Assert.Contains(numbers.Problems(Options.LongestRequest, TimeSpan.Zero), problem => problem.Contains("deregistration delay", StringComparison.Ordinal));
        var result = await RehearsalRun.RunAsync(Scenario.All[0], numbers, Options, CancellationToken.None);
        using var timeline = new StringWriter();
        result.Timeline.Write(timeline);
        Assert.True(result.Failed is > 0 and <= 100, $"{result.Failed} failed\n{timeline}");
        Assert.NotNull(result.Problem);
    }
}
