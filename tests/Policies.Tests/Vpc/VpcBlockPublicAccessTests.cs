using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcBlockPublicAccessTests : AwsPolicyTests<VpcBlockPublicAccess>
{
    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("internetGatewayBlockMode: \"${unknown}\"").ShouldBeUndetermined(at: "internetGatewayBlockMode");
}
