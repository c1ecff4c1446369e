using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoPowerUserAccessTests : AwsPolicyTests<IamNoPowerUserAccess>
{
    [Fact]
    public void Is_violated_on_a_role() =>
        Check("""web: { type: aws:iam:Role, properties: { managedPolicyArns: [ "arn:aws:iam::aws:policy/AmazonS3FullAccess" ] } }""")
            .ShouldBeViolated(at: "managedPolicyArns[0]");

    [Fact]
    public void Does_not_apply_to_a_role_without_managed_policies() =>
        Check("web: { type: aws:iam:Role, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_before_the_ARN_is_known() =>
        Check("policyArn: \"${unknown}\"").ShouldBeUndetermined(at: "policyArn");

    [Fact]
    public void Holds_for_a_narrow_policy_of_AWS() =>
        Check("policyArn: arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy").ShouldHold();
}
