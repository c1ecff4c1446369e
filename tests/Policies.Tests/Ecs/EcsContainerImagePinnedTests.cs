using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerImagePinnedTests : AwsPolicyTests<EcsContainerImagePinned>
{
    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: web } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { image: "registry.example.org:5000/web" } ]
        """)]
    public void Is_violated_without_a_tag_since_that_is_latest(string yaml) => Check(yaml).ShouldBeViolated(at: "containerDefinitions[0].image");

    [Fact]
    public void Holds_for_a_digest() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { image: "web:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } ]
            """).ShouldHold();

    [Fact]
    public void Is_violated_without_an_image() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].image");

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");

    [Fact]
    public void Demands_a_digest_when_told_to() =>
        Check(new() { AllowTags = false }, "containerDefinitions: [ { image: 'web:1.4.2' } ]").ShouldBeViolated();
}
