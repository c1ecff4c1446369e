using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerImageFromStackRepositoryTests : AwsPolicyTests<EcsContainerImageFromStackRepository>
{
    [Fact]
    public void Points_at_the_repository() =>
        Check("""
            web: { type: aws:ecr:Repository, properties: { imageTagMutability: IMMUTABLE } }
            task: { type: aws:ecs:TaskDefinition, properties: { family: web, containerDefinitions: "${web.repositoryUrl}" } }
            """).ShouldBeViolated(at: "web.imageScanningConfiguration.scanOnPush");

    [Fact]
    public void Leaves_repositories_alone_that_the_task_does_not_use() =>
        Check("""
            other: { type: aws:ecr:Repository }
            task: { type: aws:ecs:TaskDefinition, properties: { family: web, containerDefinitions: "[]" } }
            """).ShouldHold();
}
