using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbMultiAzTests : AwsPolicyTests<ClbMultiAz>
{
    [Fact]
    public void Holds_for_zones() => Check("availabilityZones: [ eu-west-1a, eu-west-1b ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_they_are_unknown() =>
        Check("subnets: \"${unknown}\"").ShouldBeUndetermined(at: "subnets");
}
