using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNonRootUserTests : AwsPolicyTests<EcsContainerNonRootUser>
{
    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { user: root } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { user: "0" } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { user: "0:1000" } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { user: "root:web" } ]
        """)]
    public void Is_violated_by_root_in_any_spelling(string yaml) => Check(yaml).ShouldBeViolated(at: "containerDefinitions[0].user");

    [Fact]
    public void Does_not_apply_to_Windows() =>
        Check("""
            runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
            containerDefinitions: "[{}]"
            """).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");
}
