using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcVpnIkev2Tests : AwsPolicyTests<VpcVpnIkev2>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_since_both_are_offered() =>
        Check("{}").ShouldBeViolated(at: "tunnel1IkeVersions");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            tunnel1IkeVersions: "${unknown}"
            tunnel2IkeVersions: [ ikev2 ]
            """).ShouldBeUndetermined(at: "tunnel1IkeVersions");
}
