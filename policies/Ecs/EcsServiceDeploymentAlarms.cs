using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Deployments watch alarms, and roll back when one goes off.</summary>
/// <remarks>
/// The circuit breaker sees tasks that do not start. That a new version answers with errors only an alarm sees.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html"/>
[Policy("ecs-service-deployment-alarms", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `alarms` with `enable` and `rollback` true, and name the alarms.")]
public sealed class EcsServiceDeploymentAlarms : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("alarms: { enable: true, rollback: true, alarmNames: [ web-5xx ] }"),
        Bad("alarms: { enable: true, rollback: false, alarmNames: [ web-5xx ] }"),
    ];

    protected override Truth Holds(ServiceView resource) =>
        resource.Alarms.Enable.Is(true) & resource.Alarms.Rollback.Is(true) & resource.Alarms.AlarmNames.HasElements();
}
