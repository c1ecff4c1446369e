using Pulumi.Policy.Aws.Ecr;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Repositories that a task takes images from keep them as they are, and scan them.</summary>
/// <remarks>
/// A tag that can be moved runs tomorrow what nobody looked at today, and an image that nobody scanned may be known to be broken. Judged
/// are the repositories of the stack that the container definitions depend on; those of other stacks are not seen from here.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html"/>
[Policy("ecs-container-image-from-stack-repository", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `imageTagMutability` to `IMMUTABLE`, and `imageScanningConfiguration.scanOnPush` to true, on the repository.")]
public sealed class EcsContainerImageFromStackRepository : StackPolicy<TaskDefinitionView>
{
    private const string Repository = "aws:ecr/repository:Repository";

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:ecr:Repository, properties: { imageTagMutability: IMMUTABLE, imageScanningConfiguration: { scanOnPush: true } } }
            task: { type: aws:ecs:TaskDefinition, properties: { family: web, containerDefinitions: "${web.repositoryUrl}" } }
            """),
        Bad("""
            web: { type: aws:ecr:Repository, properties: { imageScanningConfiguration: { scanOnPush: true } } }
            task: { type: aws:ecs:TaskDefinition, properties: { family: web, containerDefinitions: "${web.repositoryUrl}" } }
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource, Stack stack) => stack
        .DependenciesOf(resource.Resource, "containerDefinitions")
        .Where(one => one.Type == Repository)
        .Select(one => RepositoryView.Of(Node.Of(one, stack)))
        .Aggregate(Truth.True, (truth, repository) => truth
            & repository.ImageTagMutability.Or("MUTABLE").StartsWith("IMMUTABLE") & repository.ImageScanningConfiguration.ScanOnPush.Or(false).Is(true));
}
