using Platform.Gate.Rehearsal;

namespace Platform.App.Tests.Rehearsal;

public sealed class TargetHealthTests
{
    private static readonly RolloutNumbers Numbers = new() { DesiredCount = 1, HealthyThreshold = 2, UnhealthyThreshold = 3, HealthCheckGracePeriod = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData("", nameof(TargetState.Initial))]
    [InlineData("+", nameof(TargetState.Healthy))]
    [InlineData("--+", nameof(TargetState.Healthy))]
    [InlineData("---", nameof(TargetState.Unhealthy))]
    [InlineData("---+", nameof(TargetState.Unhealthy))]
    [InlineData("---+-+", nameof(TargetState.Unhealthy))]
    [InlineData("---++", nameof(TargetState.Healthy))]
    [InlineData("+--+--", nameof(TargetState.Healthy))]
    [InlineData("+---", nameof(TargetState.Unhealthy))]
    public void Follows_its_checks(string checks, string state) => Assert.Equal(state, After(checks).State.ToString());

    [Theory]
    [InlineData("---", 29, false)]
    [InlineData("---", 30, true)]
    [InlineData("--", 60, false)]
    [InlineData("---++", 60, false)]
    public void Is_replaced_when_it_is_unhealthy_and_the_grace_period_over(string checks, int age, bool replaced) =>
        Assert.Equal(replaced, After(checks).IsReplaced(TimeSpan.FromSeconds(age), Numbers));

    private static TargetHealth After(string checks) => checks.Aggregate(TargetHealth.New, (health, check) => health.After(check == '+', Numbers));
}
