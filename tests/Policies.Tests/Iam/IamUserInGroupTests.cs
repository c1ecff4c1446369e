using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamUserInGroupTests : AwsPolicyTests<IamUserInGroup>
{
    [Fact]
    public void Holds_for_the_membership_of_a_group() =>
        Check("""
            alice: { type: aws:iam:User, properties: { name: alice } }
            web: { type: aws:iam:GroupMembership, properties: { group: web, users: [ bob, alice ] } }
            """).ShouldHold();
}
