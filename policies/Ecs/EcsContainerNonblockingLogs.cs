using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A container does not wait until its logs are delivered.</summary>
/// <remarks>
/// When the log driver blocks, an outage of the logs stops the program. With <c>non-blocking</c> the oldest lines are lost instead.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html"/>
[Policy("ecs-container-nonblocking-logs", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set the options `mode` to `non-blocking` and `max-buffer-size`.")]
public sealed class EcsContainerNonblockingLogs : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON:
                - { name: web, logConfiguration: { logDriver: awslogs, options: { mode: non-blocking, max-buffer-size: 25m } } }
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, logConfiguration: { logDriver: awslogs } } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
    {
        var options = container.LogConfiguration["options"];
        return container.LogConfiguration["logDriver"].IsSet.Implies(options["mode"].AsText.Is("non-blocking")
            & options["max-buffer-size"].AsText.IsGiven());
    });
}
