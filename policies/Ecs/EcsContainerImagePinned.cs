using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Images are pinned to a digest or to a tag that is meant to stay.</summary>
/// <remarks>
/// Under <c>latest</c> something else runs tomorrow than was tested today, and a rollback brings back the same thing. Tags that
/// move are listed in <c>movingTags</c>; with <c>allowTags</c> off only a digest passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html"/>
[Policy("ecs-container-image-pinned", Severity.Medium,
    Remediation = "Name the image by its digest, `image@sha256:…`, or by the tag of a release.")]
public sealed class EcsContainerImagePinned : ResourcePolicy<TaskDefinitionView>
{
    /// <summary>Tags that are moved from image to image.</summary>
    [Setting]
    public IReadOnlyList<string> MovingTags { get; init; } = ["latest", "main", "master", "stable", "edge", "nightly", "dev"];

    /// <summary>Whether the tag of a release will do; otherwise only a digest does.</summary>
    [Setting]
    public bool AllowTags { get; init; } = true;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4.2" } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:latest" } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) => resource.Containers().All(container =>
        container.Image.Satisfies(IsPinned, AllowTags ? "an image by a digest or the tag of a release" : "an image by its digest"));

    private bool IsPinned(string image)
    {
        var reference = ImageReference.Parse(image);
        return reference.HasDigest || (AllowTags && reference.Tag is { } tag && !MovingTags.Contains(tag, StringComparer.OrdinalIgnoreCase));
    }
}
