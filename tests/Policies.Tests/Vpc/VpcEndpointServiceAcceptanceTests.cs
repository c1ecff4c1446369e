using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEndpointServiceAcceptanceTests : AwsPolicyTests<VpcEndpointServiceAcceptance>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "acceptanceRequired");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("acceptanceRequired: \"${unknown}\"").ShouldBeUndetermined(at: "acceptanceRequired");
}
