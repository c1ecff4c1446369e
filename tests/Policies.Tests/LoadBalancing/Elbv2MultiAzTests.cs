using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2MultiAzTests : AwsPolicyTests<Elbv2MultiAz>
{
    [Fact]
    public void Holds_for_mappings() => Check("subnetMappings: [ { subnetId: a }, { subnetId: b } ]").ShouldHold();

    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "subnets");

    [Fact]
    public void Is_undetermined_while_the_list_is_unknown() =>
        Check("subnets: \"${unknown}\"").ShouldBeUndetermined(at: "subnets");
}
