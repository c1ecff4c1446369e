using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Essential containers say how to tell whether they are well.</summary>
/// <remarks>
/// Without a check ECS takes a process that is there for one that works. Services behind a balancer have one there already, which
/// is why the policy is opt-in. Containers that are not essential are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html"/>
[Policy("ecs-container-health-check", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `healthCheck.command` in each essential container definition.")]
public sealed class EcsContainerHealthCheck : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, healthCheck: { command: [ CMD-SHELL, "curl -f localhost" ] } } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.Essential.Or(true).Is(true).Implies(container.HealthCheck["command"].AsList.HasElements()));
}
