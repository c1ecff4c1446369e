using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Windows containers run as a user other than the administrator.</summary>
/// <remarks>
/// Without a user a Windows container runs as <c>ContainerUser</c> or as whatever the image names, and as
/// <c>ContainerAdministrator</c> more often than not. Linux containers are left to another policy.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-21"/>
[Policy("ecs-container-windows-non-admin", Severity.Medium,
    Remediation = "Set `user` to `ContainerUser` in each container definition.")]
[Control(Framework.Fsbp, "ECS.21")]
public sealed class EcsContainerWindowsNonAdmin : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, user: ContainerUser } ]
            """),
        Bad("""
            runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, user: ContainerAdministrator } ]
            """),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) => resource.RuntimePlatform.OperatingSystemFamily.StartsWith("WINDOWS");

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.User.Satisfies(user => user.Length > 0 && !user.Equals("ContainerAdministrator", StringComparison.OrdinalIgnoreCase),
            "a user other than the administrator"));
}
