using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Tasks mount no path of the host that leads to control over it.</summary>
/// <remarks>
/// Through the container socket, <c>/etc</c> or <c>/proc</c> a container gets hold of its host and of every other task there. What
/// must not be mounted, nor anything below it, is listed in <c>paths</c>; so is nothing above it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html"/>
[Policy("ecs-task-no-sensitive-host-path", Severity.Critical,
    Remediation = "Take the volume away, or point `hostPath` to a directory that is made for the task.")]
public sealed class EcsTaskNoSensitiveHostPath : ResourcePolicy<TaskDefinitionView>
{
    /// <summary>The paths that must not be mounted.</summary>
    [Setting]
    public IReadOnlyList<string> Paths { get; init; } =
        ["/boot", "/dev", "/etc", "/proc", "/root", "/run/containerd", "/run/docker.sock", "/sys", "/var/lib/docker", "/var/run/containerd",
            "/var/run/docker.sock"];

    public override IEnumerable<Example> Examples =>
    [
        Good("volumes: [ { name: data, hostPath: /srv/web } ]"),
        Bad("volumes: [ { name: docker, hostPath: /var/run/docker.sock } ]"),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Volumes.All(volume => !volume.HostPath.Satisfies(IsSensitive, "a path that leads to control over the host"));

    private bool IsSensitive(string path)
    {
        var mounted = path.TrimEnd('/') + "/";
        return path.Length > 0 && Paths.Any(sensitive =>
            mounted.StartsWith(sensitive + "/", StringComparison.Ordinal) || sensitive.StartsWith(mounted, StringComparison.Ordinal));
    }
}
