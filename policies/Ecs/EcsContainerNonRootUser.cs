using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Linux containers run as a user other than root.</summary>
/// <remarks>
/// A program that runs as root is one kernel mistake away from root on its host, and may change everything in its container. The
/// user that the image names cannot be seen here: the task definition has to name one. Windows containers are left to another
/// policy.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-20"/>
[Policy("ecs-container-non-root-user", Severity.Medium,
    Remediation = "Set `user` in each container definition, as in `1000:1000`.")]
[Control(Framework.Fsbp, "ECS.20")]
public sealed class EcsContainerNonRootUser : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, user: "1000:1000" } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web } ]
            """),
    ];

    protected override Truth AppliesTo(TaskDefinitionView resource) =>
        !resource.RuntimePlatform.OperatingSystemFamily.StartsWith("WINDOWS");

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.User.Satisfies(IsNotRoot, "a user other than root"));

    private static bool IsNotRoot(string user) => user.Split(':')[0] is not ("" or "root" or "0");
}
