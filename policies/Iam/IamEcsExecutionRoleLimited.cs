using System.Collections.Frozen;
using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>An execution role only pulls images, writes logs and reads secrets.</summary>
/// <remarks>
/// The execution role is the agent's; it needs nothing else, and everything else is a gift to whoever gets hold of it. Roles of
/// other stacks cannot be seen, and leave it open; of the policies of AWS only the one for task execution passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html"/>
[Policy("iam-ecs-execution-role-limited", Severity.High,
    Remediation = "Move the other rights to the task role.")]
public sealed class IamEcsExecutionRoleLimited : StackPolicy<TaskDefinitionView>
{
    private static readonly FrozenSet<string> Needed = new[]
    {
        "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:BatchImportUpstreamImage", "ecr:GetAuthorizationToken",
            "ecr:GetDownloadUrlForLayer",
        "kms:Decrypt", "logs:CreateLogStream", "logs:PutLogEvents", "s3:GetBucketLocation", "s3:GetObject", "secretsmanager:GetSecretValue",
            "ssm:GetParameters",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            execution: { type: aws:iam:Role }
            pull:
              type: aws:iam:RolePolicyAttachment
              properties:
                role: "${execution.name}"
                policyArn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
            web: { type: aws:ecs:TaskDefinition, properties: { executionRoleArn: "${execution.arn}" } }
            """),
        Bad("""
            execution: { type: aws:iam:Role }
            extra:
              type: aws:iam:RolePolicy
              properties:
                role: "${execution.name}"
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement: [ { Effect: Allow, Action: "sqs:SendMessage", Resource: "*" } ]
            web: { type: aws:ecs:TaskDefinition, properties: { executionRoleArn: "${execution.arn}" } }
            """),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) => resource.ExecutionRoleArn.IsGiven();

    protected override Truth Holds(TaskDefinitionView resource, Stack stack)
    {
        var roles = stack.ReferredToBy<RoleView>(resource.ExecutionRoleArn);
        if (!roles.IsEmpty.IsFalse) return Truth.Unknown.At(resource.ExecutionRoleArn.Node, "a role of this stack");
        return roles.All(role =>
            role.InlinePolicies.All(policy => IsLimited(policy.Policy))
            & stack.ReferringTo<RolePolicyView>(role, policy => policy.Role).All(policy => IsLimited(policy.Policy))
            & stack.ReferringTo<RolePolicyAttachmentView>(role, attachment => attachment.Role)
                .All(attachment => IsLimited(attachment.PolicyArn, stack)));
    }

    private static Truth IsLimited(Value<string> arn, Stack stack)
    {
        var policies = stack.ReferredToBy<PolicyView>(arn);
        return policies.IsEmpty.IsFalse
            ? policies.All(policy => IsLimited(policy.Policy))
            : arn.Satisfies(text => ManagedPolicies.NameOf(text) == "service-role/AmazonECSTaskExecutionRolePolicy",
                "the policy for task execution");
    }

    private static Truth IsLimited(Value<string> document) =>
        document.Node.Lacks(PolicyKind.Identity, Extras, "what starting a task takes");

    private static Answer Extras(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement).And(statement.Action is { IsNegated: false } action
            ? VerdictLogic.Of(action.Values
                .Any(value => !Needed.Contains(value.Value))).Or(action.IsComplete ? Verdict.Fails : Verdict.Unknown)
            : Verdict.Holds));
}
