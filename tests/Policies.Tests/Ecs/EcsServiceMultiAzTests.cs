using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceMultiAzTests : AwsPolicyTests<EcsServiceMultiAz>
{
    [Fact]
    public void Is_violated_by_one_subnet_named_twice() =>
        Check("networkConfiguration: { subnets: [ subnet-1, subnet-1 ] }").ShouldBeViolated(at: "networkConfiguration.subnets");

    [Fact]
    public void Holds_for_two_that_are_still_to_be_made() =>
        Check("""networkConfiguration: { subnets: [ "${unknown}", "${unknown}" ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_list_is_unknown() =>
        Check("""networkConfiguration: { subnets: "${unknown}" }""").ShouldBeUndetermined(at: "networkConfiguration.subnets");

    [Fact]
    public void Does_not_apply_without_interfaces() => Check("{}").ShouldNotApply();

    [Fact]
    public void Takes_the_number_from_its_settings() =>
        Check(new() { MinSubnets = 3 }, "networkConfiguration: { subnets: [ a, b ] }")
            .ShouldBeViolated();
}
