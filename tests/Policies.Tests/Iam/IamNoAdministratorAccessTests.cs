using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoAdministratorAccessTests : AwsPolicyTests<IamNoAdministratorAccess>
{
    [Theory]
    [InlineData("web: { type: aws:iam:UserPolicyAttachment, properties: { policyArn: arn:aws:iam::aws:policy/IAMFullAccess } }")]
    [InlineData("web: { type: aws:iam:GroupPolicyAttachment, properties: { policyArn: arn:aws-cn:iam::aws:policy/PowerUserAccess } }")]
    [InlineData("web: { type: aws:iam:PolicyAttachment, properties: { policyArn: arn:aws:iam::aws:policy/AdministratorAccess } }")]
    [InlineData("web: { type: aws:iam:Role, properties: { managedPolicyArns: [ arn:aws:iam::123456789012:policy/web, arn:aws:iam::aws:policy/job-function/SystemAdministrator ] } }")]
    [InlineData("web: { type: aws:ssoadmin:ManagedPolicyAttachment, properties: { managedPolicyArn: arn:aws:iam::aws:policy/AdministratorAccess } }")]
    public void Is_violated_in_every_form_of_attachment(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Cannot_tell_of_another_policy_of_AWS() =>
        Check("policyArn: arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy").ShouldBeUndetermined(at: "policyArn");

    [Fact]
    public void Cannot_tell_before_the_ARN_is_known() =>
        Check("policyArn: \"${unknown}\"").ShouldBeUndetermined(at: "policyArn");

    [Fact]
    public void Does_not_apply_to_a_role_without_managed_policies() =>
        Check("web: { type: aws:iam:Role, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_violated_whatever_the_other_policies_are() =>
        Check("""
            web:
              type: aws:iam:Role
              properties: { managedPolicyArns: [ "${unknown}", arn:aws:iam::aws:policy/AdministratorAccess ] }
            """).ShouldBeViolated(at: "managedPolicyArns[1]");
}
