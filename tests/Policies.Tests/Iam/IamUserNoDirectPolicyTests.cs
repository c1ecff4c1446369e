using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamUserNoDirectPolicyTests : AwsPolicyTests<IamUserNoDirectPolicy>
{
    [Fact]
    public void Is_violated_by_a_shared_attachment() =>
        Check("web: { type: aws:iam:PolicyAttachment, properties: { policyArn: arn, users: [ alice ] } }").ShouldBeViolated(at: "users");

    [Fact]
    public void Is_undetermined_while_the_users_are_unknown() =>
        Check("""web: { type: aws:iam:PolicyAttachment, properties: { policyArn: arn, users: "${unknown}" } }""").ShouldBeUndetermined(at: "users");
}
