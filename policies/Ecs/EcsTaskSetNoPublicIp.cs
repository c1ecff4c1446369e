using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>The tasks of a task set get no public address.</summary>
/// <remarks>
/// A task with a public address can be reached past the load balancer, its TLS and its firewall, as far as its security group lets
/// traffic in. Images and secrets are fetched through endpoints or a NAT gateway instead.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-16"/>
[Policy("ecs-task-set-no-public-ip", Severity.High,
    Remediation = "Set `networkConfiguration.assignPublicIp` to false, and give the subnets a way to the registry.")]
[Control(Framework.Fsbp, "ECS.16")]
[Control(Framework.Pci, "1.4.4")]
public sealed class EcsTaskSetNoPublicIp : ResourcePolicy<TaskSetView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkConfiguration: { subnets: [ subnet-1 ], assignPublicIp: false }"),
        Bad("networkConfiguration: { subnets: [ subnet-1 ], assignPublicIp: true }"),
    ];

    protected override Truth Holds(TaskSetView resource) => resource.NetworkConfiguration.AssignPublicIp.Or(false).Is(false);
}
