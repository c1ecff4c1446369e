using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEndpointServicePrincipalsTests : AwsPolicyTests<VpcEndpointServicePrincipals>
{
    [Fact]
    public void Holds_without_principals() => Check("acceptanceRequired: true").ShouldHold();

    [Fact]
    public void Is_undetermined_while_one_is_unknown() =>
        Check("""allowedPrincipals: [ "${unknown}" ]""").ShouldBeUndetermined(at: "allowedPrincipals[0]");
}
