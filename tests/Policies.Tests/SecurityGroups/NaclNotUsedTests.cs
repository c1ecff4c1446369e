using Platform.Policies.SecurityGroups;

namespace Policies.Tests.SecurityGroups;

public sealed class NaclNotUsedTests : AwsPolicyTests<NaclNotUsed>
{
    [Fact]
    public void Is_violated_by_an_entry() =>
        Check("web: { type: aws:ec2:NetworkAclRule, properties: { networkAclId: acl } }").ShouldBeViolated(at: "");
}
