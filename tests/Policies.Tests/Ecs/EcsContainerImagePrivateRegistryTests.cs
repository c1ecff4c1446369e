using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerImagePrivateRegistryTests : AwsPolicyTests<EcsContainerImagePrivateRegistry>
{
    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: nginx } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "library/nginx:1.29" } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "public.ecr.aws/nginx/nginx:1.29" } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com.example.org/web" } ]
        """)]
    public void Is_violated_by_public_registries(string yaml) => Check(yaml).ShouldBeViolated(at: "containerDefinitions[0].image");

    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web" } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "123456789012.dkr-ecr.eu-west-1.on.aws/web" } ]
        """)]
    public void Holds_for_registries_of_other_partitions_and_IPv6(string yaml) => Check(yaml).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_image_is_unknown() =>
        Check("""containerDefinitions: [ { image: "${unknown}" } ]""").ShouldBeUndetermined(at: "containerDefinitions[0].image");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");

    [Fact]
    public void Takes_further_registries_from_its_settings() =>
        Check(new() { AllowedRegistries = ["registry.example.org:5000"] }, "containerDefinitions: [ { image: 'registry.example.org:5000/web' } ]")
            .ShouldHold();
}
