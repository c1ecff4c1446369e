using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Every container ships its logs.</summary>
/// <remarks>
/// What a container wrote is gone with it, and with it the way to tell what happened.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9"/>
[Policy("ecs-container-logging", Severity.High,
    Remediation = "Set `logConfiguration.logDriver` in each container definition.")]
[Control(Framework.Fsbp, "ECS.9")]
[Control(Framework.Nist, "AC-4(26)", "AU-10", "AU-12", "AU-2", "AU-3", "AU-6(3)", "AU-6(4)", "CA-7", "SC-7(9)", "SI-7(8)")]
[Control(Framework.CdkNag, "AwsSolutions-ECS7")]
public sealed class EcsContainerLogging : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, logConfiguration: { logDriver: awslogs, options: { awslogs-group: web } } } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.LogConfiguration["logDriver"].AsText.Satisfies(driver => driver is not ("" or "none"), "a log driver"));
}
