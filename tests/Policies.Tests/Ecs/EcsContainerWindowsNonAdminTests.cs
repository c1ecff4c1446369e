using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerWindowsNonAdminTests : AwsPolicyTests<EcsContainerWindowsNonAdmin>
{
    [Fact]
    public void Is_violated_without_a_user() =>
        Check("""
            runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].user");

    [Theory]
    [InlineData("{}")]
    [InlineData("runtimePlatform: { operatingSystemFamily: LINUX }")]
    public void Does_not_apply_to_Linux(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("""
            runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
            containerDefinitions: "${unknown}"
            """).ShouldBeUndetermined(at: "containerDefinitions");
}
