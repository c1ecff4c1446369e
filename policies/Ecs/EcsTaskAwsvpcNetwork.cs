using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>A task has its own network interface.</summary>
/// <remarks>
/// With its own interface a task has its own security groups and flow logs; on a shared one whatever may reach one task may reach
/// its neighbours.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html"/>
[Policy("ecs-task-awsvpc-network", Severity.Medium,
    Remediation = "Set `networkMode` to `awsvpc`.")]
public sealed class EcsTaskAwsvpcNetwork : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("networkMode: awsvpc"),
        Bad("networkMode: bridge"),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) =>
        !resource.RuntimePlatform.OperatingSystemFamily.StartsWith("WINDOWS")
            | resource.RequiresCompatibilities.Any(one => one.Is("FARGATE"));

    protected override Truth Holds(TaskDefinitionView resource) => resource.NetworkMode.Is("awsvpc");
}
