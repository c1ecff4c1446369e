using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Images come from a private registry that is approved.</summary>
/// <remarks>
/// A public registry can change what stands under a name, lose it, or refuse to hand it out when a deployment needs it; and anyone
/// may publish a name that looks like another. Private ECR registries pass; further hosts are listed in <c>allowedRegistries</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html"/>
[Policy("ecs-container-image-private-registry", Severity.High,
    Remediation = "Copy the image into an ECR repository, and name it there in `image`.")]
public sealed class EcsContainerImagePrivateRegistry : ResourcePolicy<TaskDefinitionView>
{
    /// <summary>The hosts of other registries that may be used, with their port if they have one.</summary>
    [Setting]
    public IReadOnlyList<string> AllowedRegistries { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4.2" } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: "docker.io/library/nginx:1.29" } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.Image.Satisfies(IsApproved, "an image of an approved private registry"));

    private bool IsApproved(string image)
    {
        var host = ImageReference.Parse(image).Host;
        return ImageReference.IsPrivateEcr(host) || AllowedRegistries.Contains(host, StringComparer.OrdinalIgnoreCase);
    }
}
