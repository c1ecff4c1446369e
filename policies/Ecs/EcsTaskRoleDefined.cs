using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A task on instances has a role of its own.</summary>
/// <remarks>
/// Without one the program gets the credentials of its host, and with them what every other task there is meant to have. On Fargate
/// it gets none, which is fine.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html"/>
[Policy("ecs-task-role-defined", Severity.Medium,
    Remediation = "Set `taskRoleArn` to a role that may do what the program needs.")]
public sealed class EcsTaskRoleDefined : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            requiresCompatibilities: [ EC2 ]
            taskRoleArn: arn:aws:iam::123456789012:role/web
            """),
        Bad("requiresCompatibilities: [ EC2 ]"),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) =>
        resource.RequiresCompatibilities.IsEmpty | resource.RequiresCompatibilities.Any(one => !one.Is("FARGATE"));

    protected override Truth Holds(TaskDefinitionView resource) => resource.TaskRoleArn.IsGiven();
}
