using Pulumi.Policy.Aws.CloudWatch;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The log group of a container is made in the stack, with retention and a key.</summary>
/// <remarks>
/// A group that the agent makes by itself keeps everything for ever, under no key of the account, and outlives the stack. A group
/// of another stack cannot be seen, and leaves it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html"/>
[Policy("ecs-container-log-group-managed", Severity.Medium,
    Remediation = "Make the log group in the stack, with `retentionInDays` and `kmsKeyId`, and take `awslogs-create-group` away.")]
public sealed class EcsContainerLogGroupManaged : StackPolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            logs: { type: aws:cloudwatch:LogGroup, properties: { name: web, retentionInDays: 365, kmsKeyId: key } }
            web:
              type: aws:ecs:TaskDefinition
              properties:
                containerDefinitions:
                  fn::toJSON: [ { name: web, logConfiguration: { logDriver: awslogs, options: { awslogs-group: web } } } ]
            """),
        Bad("""
            web:
              type: aws:ecs:TaskDefinition
              properties:
                containerDefinitions:
                  fn::toJSON:
                    - name: web
                      logConfiguration: { logDriver: awslogs, options: { awslogs-group: web, awslogs-create-group: "true" } }
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource, Stack stack) => resource.Containers().All(container =>
    {
        var log = container.LogConfiguration;
        var isOfStack = stack.ReferredToBy<LogGroupView>(log["options"]["awslogs-group"].AsText).Any(group =>
            group.RetentionInDays.Or(0).IsAtLeast(1) & group.KmsKeyId.IsGiven());
        var isMade = isOfStack.IsFalse
            ? Truth.Unknown.At(log["options"]["awslogs-group"].Node, "a log group of this stack with retention and a key") : isOfStack;
        return log["logDriver"].AsText.Is("awslogs").Implies(!log["options"]["awslogs-create-group"].AsFlag.Is(true) & isMade);
    });
}
