using Platform.Gate.Rehearsal;
using Platform.Policies.Ecs;
using Pulumi.Policy;
using Pulumi.Policy.Testing;

namespace Platform.App.Tests.Rehearsal;

/// <summary>The policy, the rehearsal's own warning, and a release played through by the scheduler's model say the same of the same numbers.</summary>
public sealed class RolloutAgreementTests
{
    private const int LongestRequest = 15;
    private const int SlowestStart = 20;
    private static readonly int[] Desired = [1, 2, 3, 4, 10];
    private static readonly int[] Minimum = [0, 1, 34, 50, 67, 100, 150];
    private static readonly int[] Maximum = [50, 100, 101, 133, 150, 200];
    private static readonly int[] Delay = [0, 14, 15, 300];
    private static readonly (int Grace, int Interval, int Failures, int Passes)[] Checks = [(0, 30, 3, 3), (0, 5, 2, 2), (30, 5, 2, 2), (29, 5, 2, 2), (20, 5, 4, 5), (60, 5, 2, 10)];

    [Fact]
    public void Policy_warning_and_model_agree_on_percentages_and_delays()
    {
        var cases = from desired in Desired
                    from minimum in Minimum
                    from maximum in Maximum
                    from delay in Delay
                    select Numbers(desired, minimum, maximum, delay, Checks[0]);
        AssertAgreed([.. cases]);
    }

    [Fact]
    public void Policy_warning_and_model_agree_on_slow_starts() =>
        AssertAgreed([.. Checks.Select(check => Numbers(3, 100, 200, 30, check))]);

    private static void AssertAgreed(IReadOnlyList<RolloutNumbers> cases)
    {
        var verdicts = cases.Select(numbers => (Numbers: numbers, Model: Plays(numbers), Warning: !Problems(numbers).Any(), Policy: PolicyHolds(numbers))).ToList();
        Assert.DoesNotContain(verdicts, verdict => verdict.Model != verdict.Policy || verdict.Model != verdict.Warning);

        // Each answer was given often enough to mean something.
        Assert.Contains(verdicts, verdict => verdict.Model);
        Assert.Contains(verdicts, verdict => !verdict.Model);
    }

    private static IEnumerable<string> Problems(RolloutNumbers numbers) => numbers.Problems(TimeSpan.FromSeconds(LongestRequest), TimeSpan.FromSeconds(SlowestStart));

    private static bool Plays(RolloutNumbers numbers) => new VirtualRelease(numbers, TimeSpan.FromSeconds(LongestRequest), TimeSpan.FromSeconds(SlowestStart)).Succeeds();

    private static bool PolicyHolds(RolloutNumbers numbers)
    {
        var policy = new EcsServiceRolloutWithoutLoss { LongestRequestSeconds = LongestRequest, SlowestStartSeconds = SlowestStart };
        var result = CheckedPolicy.Run(policy, $$"""
            targets:
              type: aws:lb:TargetGroup
              properties:
                deregistrationDelay: {{numbers.DeregistrationDelay.TotalSeconds}}
                healthCheck:
                  interval: {{numbers.HealthCheckInterval.TotalSeconds}}
                  healthyThreshold: {{numbers.HealthyThreshold}}
                  unhealthyThreshold: {{numbers.UnhealthyThreshold}}
            web:
              type: aws:ecs:Service
              properties:
                desiredCount: {{numbers.DesiredCount}}
                deploymentMinimumHealthyPercent: {{numbers.MinimumHealthyPercent}}
                deploymentMaximumPercent: {{numbers.MaximumPercent}}
                healthCheckGracePeriodSeconds: {{numbers.HealthCheckGracePeriod.TotalSeconds}}
                loadBalancers: [ { targetGroupArn: "${targets.arn}", containerName: web, containerPort: 8080 } ]
            """);
        return Assert.Single(result.Results).Outcome switch
        {
            PolicyOutcome.Passed => true,
            PolicyOutcome.Violated => false,
            var other => throw new InvalidOperationException($"The policy says {other}."),
        };
    }

    private static RolloutNumbers Numbers(int desired, int minimum, int maximum, int delay, (int Grace, int Interval, int Failures, int Passes) check) => new()
    {
        DesiredCount = desired,
        MinimumHealthyPercent = minimum,
        MaximumPercent = maximum,
        DeregistrationDelay = TimeSpan.FromSeconds(delay),
        HealthCheckGracePeriod = TimeSpan.FromSeconds(check.Grace),
        HealthCheckInterval = TimeSpan.FromSeconds(check.Interval),
        UnhealthyThreshold = check.Failures,
        HealthyThreshold = check.Passes,
    };
}
