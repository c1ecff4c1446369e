using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Roles of tasks can be assumed by tasks of this account only.</summary>
/// <remarks>
/// A role that others may assume as well lends the rights of the program to them; one without a condition on the source may be used
/// on behalf of strangers. Roles of other stacks cannot be seen, and leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html"/>
[Policy("iam-ecs-task-role-trust", Severity.Medium,
    Remediation = "Make `ecs-tasks.amazonaws.com` the only principal, with a condition on `aws:SourceAccount` or `aws:SourceArn`.")]
public sealed class IamEcsTaskRoleTrust : StackPolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            task:
              type: aws:iam:Role
              properties:
                assumeRolePolicy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal: { Service: ecs-tasks.amazonaws.com }
                        Action: "sts:AssumeRole"
                        Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            web: { type: aws:ecs:TaskDefinition, properties: { taskRoleArn: "${task.arn}" } }
            """),
        Bad("""
            task:
              type: aws:iam:Role
              properties:
                assumeRolePolicy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement: [ { Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: "sts:AssumeRole" } ]
            web: { type: aws:ecs:TaskDefinition, properties: { taskRoleArn: "${task.arn}" } }
            """),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) => resource.TaskRoleArn.IsGiven();

    protected override Truth Holds(TaskDefinitionView resource, Stack stack)
    {
        var roles = stack.ReferredToBy<RoleView>(resource.TaskRoleArn);
        if (!roles.IsEmpty.IsFalse) return Truth.Unknown.At(resource.TaskRoleArn.Node, "a role of this stack");
        return roles.All(role => role.AssumeRolePolicy.Node.Lacks(PolicyKind.Trust, Strays,
            "ecs-tasks.amazonaws.com alone, with a condition on the source"));
    }

    private static Answer Strays(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement).And(Statements.AllPrincipals(statement, IsTask).And(Statements.HasCondition(statement, "aws:SourceArn",
            "aws:SourceAccount")).Not()), blamesPrincipal: true);

    private static bool IsTask(Principal principal) =>
        principal.Kind == PrincipalKind.Service && principal.Text.Value == "ecs-tasks.amazonaws.com";
}
