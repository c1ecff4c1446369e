using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcNoDefaultVpcTests : AwsPolicyTests<VpcNoDefaultVpc>
{
    [Fact]
    public void Does_not_wait_for_anything() => Check("enableDnsSupport: \"${unknown}\"").ShouldBeViolated(at: "");
}
