using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Containers take their configuration from secrets or files only.</summary>
/// <remarks>
/// Variables in a task definition are where secrets end up by mistake. Where none are allowed, none can.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html"/>
[Policy("ecs-container-no-plain-env", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Move the variables to `secrets` or to `environmentFiles`.")]
[Control(Framework.CdkNag, "AwsSolutions-ECS2")]
public sealed class EcsContainerNoPlainEnv : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, secrets: [ { name: A, valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/a" } ] } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, environment: [ { name: A, value: b } ] } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.Environment.IsEmpty.Blaming(container.Environment.Node, "no variables"));
}
