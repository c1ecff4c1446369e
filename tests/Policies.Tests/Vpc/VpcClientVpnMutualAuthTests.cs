using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcClientVpnMutualAuthTests : AwsPolicyTests<VpcClientVpnMutualAuth>
{
    [Fact]
    public void Holds_for_a_certificate_beside_a_directory() =>
        Check("authenticationOptions: [ { type: certificate-authentication }, { type: directory-service-authentication } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""authenticationOptions: [ { type: "${unknown}" } ]""").ShouldBeUndetermined(at: "authenticationOptions[0].type");
}
