using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.Ecs;

/// <summary>A release can replace every task without losing a request.</summary>
/// <remarks>
/// Percentages are rounded to whole tasks, so that a small service may have no room to start a new task or to stop an old one; a target
/// that is let go of sooner than its longest request ends cuts that request; and a task that is judged before it can be healthy is
/// stopped for ever. Each shows in the numbers, before any release. Daemons and services that ECS does not roll by itself are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html"/>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html"/>
[Policy("ecs-service-rollout-without-loss", Severity.Medium,
    Remediation = "Leave room for a task between the two percentages, let `deregistrationDelay` outlast the longest request, and give a slow start time in `healthCheckGracePeriodSeconds`.")]
public sealed class EcsServiceRolloutWithoutLoss : StackPolicy<ServiceView>
{
    /// <summary>How many seconds the longest request takes.</summary>
    [Setting, Range(0, 3600)]
    public int LongestRequestSeconds { get; init; } = 15;

    /// <summary>How many seconds the slowest start takes, until a task answers its health checks.</summary>
    [Setting, Range(0, 3600)]
    public int SlowestStartSeconds { get; init; } = 20;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            targets: { type: aws:lb:TargetGroup, properties: { deregistrationDelay: 30 } }
            web:
              type: aws:ecs:Service
              properties:
                desiredCount: 1
                loadBalancers: [ { targetGroupArn: "${targets.arn}", containerName: web, containerPort: 8080 } ]
            """),
        Bad("""
            targets: { type: aws:lb:TargetGroup, properties: { deregistrationDelay: 0 } }
            web:
              type: aws:ecs:Service
              properties:
                desiredCount: 1
                loadBalancers: [ { targetGroupArn: "${targets.arn}", containerName: web, containerPort: 8080 } ]
            """),
        Bad("""
            desiredCount: 1
            deploymentMaximumPercent: 100
            """),
    ];

    protected override Truth AppliesTo(ServiceView resource) =>
        !resource.SchedulingStrategy.Is("DAEMON")
        & resource.DeploymentController.Type.Or("ECS").Is("ECS")
        & resource.DeploymentConfiguration.Strategy.Or("ROLLING").Is("ROLLING")
        & resource.DesiredCount.Or(1).IsAtLeast(1);

    protected override Truth Holds(ServiceView resource, Stack stack) => HasRoom(resource) & (resource.LoadBalancers.Node.IsUnknown
        ? resource.LoadBalancers.IsEmpty | stack.All<TargetGroupView>().All(target => LosesNothing(resource, target))
        : resource.LoadBalancers.All(balancer => stack.ReferredToBy<TargetGroupView>(balancer.TargetGroupArn).All(target => LosesNothing(resource, target))));

    private Truth LosesNothing(ServiceView service, TargetGroupView target) =>
        target.DeregistrationDelay.Or(300).IsAtLeast(LongestRequestSeconds) & AwaitsSlowStart(service, target.HealthCheck);

    // The minimum is rounded up and the maximum down.
    private static Truth HasRoom(ServiceView service)
    {
        var (desired, minimum, maximum) = (service.DesiredCount.Or(1), service.DeploymentMinimumHealthyPercent.Or(100), service.DeploymentMaximumPercent.Or(200));
        var areKnown = minimum.IsAtLeast(0) & maximum.IsAtLeast(0) & desired.IsAtLeast(1);
        if (!desired.TryGet(out var tasks) || !minimum.TryGet(out var least) || !maximum.TryGet(out var most)) return areKnown;
        var (stay, run) = (Math.Ceiling(tasks * least / 100), Math.Floor(tasks * most / 100));
        return minimum.Satisfies(_ => stay >= 1 && stay <= tasks, $"a share of {tasks} that keeps one task, and no more than all")
            & maximum.Satisfies(_ => run > stay && run >= tasks, $"a share of {tasks} that is all, and more than the {stay} that must stay healthy");
    }

    // A target that has failed so many checks must be healthy again when the grace period ends; one that answers sooner needs none.
    private Truth AwaitsSlowStart(ServiceView service, TargetGroupHealthCheckView check)
    {
        var (interval, failures, passes) = (check.Interval.Or(30), check.UnhealthyThreshold.Or(3), check.HealthyThreshold.Or(3));
        if (!interval.TryGet(out var every) || !failures.TryGet(out var failed) || !passes.TryGet(out var passed))
            return interval.IsAtLeast(0) & failures.IsAtLeast(0) & passes.IsAtLeast(0);
        return SlowestStartSeconds < every * failed
            ? Truth.True
            : service.HealthCheckGracePeriodSeconds.Or(0).IsAtLeast(SlowestStartSeconds + (every * passed));
    }
}
