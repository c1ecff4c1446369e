using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceRolloutWithoutLossTests : AwsPolicyTests<EcsServiceRolloutWithoutLoss>
{
    [Theory]
    [InlineData(1, 100, 100, "deploymentMaximumPercent")]
    [InlineData(1, 50, 100, "deploymentMaximumPercent")]
    [InlineData(1, 100, 199, "deploymentMaximumPercent")]
    [InlineData(3, 67, 133, "deploymentMaximumPercent")]
    [InlineData(3, 50, 99, "deploymentMaximumPercent")]
    [InlineData(3, 0, 200, "deploymentMinimumHealthyPercent")]
    [InlineData(3, 134, 200, "deploymentMinimumHealthyPercent")]
    public void Is_violated_when_whole_tasks_leave_no_room(int desired, int minimum, int maximum, string at) =>
        Check($"{{ desiredCount: {desired}, deploymentMinimumHealthyPercent: {minimum}, deploymentMaximumPercent: {maximum} }}").ShouldBeViolated(at);

    [Theory]
    [InlineData(1, 100, 200)]
    [InlineData(3, 66, 100)]
    [InlineData(3, 100, 134)]
    [InlineData(3, 1, 100)]
    public void Holds_when_one_task_may_start_or_stop(int desired, int minimum, int maximum) =>
        Check($"{{ desiredCount: {desired}, deploymentMinimumHealthyPercent: {minimum}, deploymentMaximumPercent: {maximum} }}").ShouldHold();

    [Fact]
    public void Counts_one_task_where_nothing_is_said() => Check("deploymentMaximumPercent: 150").ShouldBeViolated(at: "deploymentMaximumPercent");

    [Theory]
    [InlineData("deregistrationDelay: 14")]
    [InlineData("deregistrationDelay: \"0\"")]
    public void Is_violated_when_a_target_is_let_go_of_before_its_longest_request_ends(string target) =>
        Check(WithTarget(target, "")).ShouldBeViolated(at: "targets.deregistrationDelay");

    [Theory]
    [InlineData("healthCheck: { interval: 5, unhealthyThreshold: 2 }", "")]
    [InlineData("healthCheck: { interval: 5, unhealthyThreshold: 2, healthyThreshold: 4 }", "healthCheckGracePeriodSeconds: 39")]
    public void Is_violated_when_a_slow_start_is_judged_too_early(string target, string service) =>
        Check(WithTarget(target, service)).ShouldBeViolated(at: "healthCheckGracePeriodSeconds");

    [Theory]
    [InlineData("", "")]
    [InlineData("healthCheck: { interval: 11, unhealthyThreshold: 2 }", "")]
    [InlineData("healthCheck: { interval: 5, unhealthyThreshold: 2, healthyThreshold: 4 }", "healthCheckGracePeriodSeconds: 40")]
    public void Holds_when_a_slow_start_has_its_time(string target, string service) => Check(WithTarget(target, service)).ShouldHold();

    [Fact]
    public void Does_not_judge_the_target_group_of_another_service() =>
        Check("""
            other: { type: aws:lb:TargetGroup, properties: { deregistrationDelay: 0 } }
            targets: { type: aws:lb:TargetGroup }
            web: { type: aws:ecs:Service, properties: { loadBalancers: [ { targetGroupArn: "${targets.arn}", containerName: web, containerPort: 80 } ] } }
            """).ShouldHold();

    [Theory]
    [InlineData("schedulingStrategy: DAEMON")]
    [InlineData("desiredCount: 0")]
    [InlineData("deploymentController: { type: CODE_DEPLOY }")]
    [InlineData("deploymentConfiguration: { strategy: BLUE_GREEN }")]
    public void Does_not_apply_where_ECS_rolls_nothing(string service) =>
        Check($$"""
            { {{service}}, deploymentMaximumPercent: 100 }
            """).ShouldNotApply();

    [Theory]
    [InlineData("desiredCount")]
    [InlineData("deploymentMaximumPercent")]
    [InlineData("deploymentMinimumHealthyPercent")]
    public void Is_undetermined_while_a_number_is_unknown(string number) => Check($"{number}: \"${{unknown}}\"").ShouldBeUndetermined(at: number);

    [Fact]
    public void Is_undetermined_while_a_number_of_the_target_group_is_unknown() =>
        Check(WithTarget("healthCheck: { interval: \"${unknown}\" }", "")).ShouldBeUndetermined(at: "targets.healthCheck.interval");

    private static string WithTarget(string target, string service) => $$"""
        targets: { type: aws:lb:TargetGroup, properties: { {{target}} } }
        web:
          type: aws:ecs:Service
          properties:
            desiredCount: 2
            loadBalancers: [ { targetGroupArn: "${targets.arn}", containerName: web, containerPort: 8080 } ]
            {{service}}
        """;
}
