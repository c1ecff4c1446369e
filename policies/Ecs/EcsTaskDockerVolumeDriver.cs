using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Volumes of Docker use an approved driver.</summary>
/// <remarks>
/// A volume driver is a program with the rights of the host. Which may be used is listed in <c>drivers</c>; other volumes are left
/// alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html"/>
[Policy("ecs-task-docker-volume-driver", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Use a driver of the list in `dockerVolumeConfiguration.driver`.")]
public sealed class EcsTaskDockerVolumeDriver : ResourcePolicy<TaskDefinitionView>
{
    /// <summary>The drivers that may be used.</summary>
    [Setting]
    public IReadOnlyList<string> Drivers { get; init; } = ["local"];

    public override IEnumerable<Example> Examples =>
    [
        Good("volumes: [ { name: data, dockerVolumeConfiguration: { driver: local } } ]"),
        Bad("volumes: [ { name: data, dockerVolumeConfiguration: { driver: rexray/ebs } } ]"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Volumes.All(volume =>
        volume.DockerVolumeConfiguration.Driver.IsSet.Implies(volume.DockerVolumeConfiguration.Driver.IsOneOf(Drivers)));
}
