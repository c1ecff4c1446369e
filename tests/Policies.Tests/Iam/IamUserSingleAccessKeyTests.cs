using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamUserSingleAccessKeyTests : AwsPolicyTests<IamUserSingleAccessKey>
{
    [Fact]
    public void Leaves_inactive_keys_alone() =>
        Check("""
            a: { type: aws:iam:AccessKey, properties: { user: alice } }
            b: { type: aws:iam:AccessKey, properties: { user: alice, status: Inactive } }
            """).ShouldHold();

    [Fact]
    public void Finds_two_keys_of_a_user_of_the_stack() =>
        Check("""
            alice: { type: aws:iam:User }
            a: { type: aws:iam:AccessKey, properties: { user: "${alice.name}" } }
            b: { type: aws:iam:AccessKey, properties: { user: "${alice.name}" } }
            """).ShouldBeViolated(at: "user");
}
