using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Where a task definition keeps its containers.</summary>
internal static class ContainerDefinitions
{
    /// <summary>The containers, which the task definition holds as a JSON text.</summary>
    public static ListView<ContainerView> Containers(this TaskDefinitionView task) =>
        AnyView.Of(task.ContainerDefinitions.Node.Json()).As<ListView<ContainerView>>();
}
