using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamGroupHasUsersTests : AwsPolicyTests<IamGroupHasUsers>
{
    [Fact]
    public void Holds_for_the_membership_of_a_user() =>
        Check("""
            web: { type: aws:iam:Group, properties: { name: web } }
            alice: { type: aws:iam:UserGroupMembership, properties: { user: alice, groups: [ web ] } }
            """).ShouldHold();
}
