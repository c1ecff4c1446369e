using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Ecs;

/// <summary>The program in a task does not run with the role that starts it.</summary>
/// <remarks>
/// The execution role pulls images and reads every secret of the task before the program runs. A program that has it as well reads
/// all of that again, whenever an intruder tells it to. Tasks without a role of their own are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html"/>
[Policy("ecs-task-role-separation", Severity.High,
    Remediation = "Give the task its own role in `taskRoleArn`, with only what the program needs.")]
[Control(Framework.Checkov, "CKV_AWS_249")]
public sealed class EcsTaskRoleSeparation : StackPolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            task: { type: aws:iam:Role }
            execution: { type: aws:iam:Role }
            web:
              type: aws:ecs:TaskDefinition
              properties: { taskRoleArn: "${task.arn}", executionRoleArn: "${execution.arn}" }
            """),
        Bad("""
            execution: { type: aws:iam:Role }
            web:
              type: aws:ecs:TaskDefinition
              properties: { taskRoleArn: "${execution.arn}", executionRoleArn: "${execution.arn}" }
            """),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) => resource.TaskRoleArn.IsGiven() & resource.ExecutionRoleArn.IsGiven();

    protected override Truth Holds(TaskDefinitionView resource, Stack stack)
    {
        if (resource.TaskRoleArn.TryGet(out var taskRole) && resource.ExecutionRoleArn.TryGet(out var executionRole))
            return Truth.Of(taskRole != executionRole).At(resource.TaskRoleArn.Node, "a role other than the execution role");

        var roles = stack.ReferredToBy<RoleView>(resource.TaskRoleArn);
        var areFound = roles.Any() & stack.ReferredToBy<RoleView>(resource.ExecutionRoleArn).Any();
        if (!areFound.IsTrue) return Truth.Unknown.At(resource.TaskRoleArn.Node, "a role other than the execution role");
        var isOneRole = roles.Any(resource.ExecutionRoleArn.RefersTo);
        return (!isOneRole).At(resource.TaskRoleArn.Node, "a role other than the execution role", "the execution role as well");
    }
}
