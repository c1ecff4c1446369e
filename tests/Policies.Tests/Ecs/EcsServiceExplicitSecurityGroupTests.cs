using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceExplicitSecurityGroupTests : AwsPolicyTests<EcsServiceExplicitSecurityGroup>
{
    [Fact]
    public void Is_violated_by_an_empty_list() =>
        Check("networkConfiguration: { securityGroups: [] }").ShouldBeViolated(at: "networkConfiguration.securityGroups");

    [Theory]
    [InlineData("""networkConfiguration: { securityGroups: [ "${unknown}" ] }""")]
    [InlineData("""networkConfiguration: { securityGroups: "${unknown}" }""")]
    public void Holds_while_the_group_is_still_to_be_made(string yaml) => Check(yaml).ShouldHold();

    [Fact]
    public void Does_not_apply_without_interfaces() => Check("{}").ShouldNotApply();
}
