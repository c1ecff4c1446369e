using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamSupportRolePresentTests : AwsPolicyTests<IamSupportRolePresent>
{
    [Fact]
    public void Holds_when_the_role_lists_the_policy() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            support: { type: aws:iam:Role, properties: { managedPolicyArns: [ "arn:aws:iam::aws:policy/AWSSupportAccess" ] } }
            """).ShouldHold();

    [Fact]
    public void Does_not_count_another_policy() =>
        Check("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            support: { type: aws:iam:RolePolicyAttachment, properties: { role: support, policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } }
            """).ShouldBeViolated(at: "");
}
