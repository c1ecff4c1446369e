using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoCloudshellFullAccessTests : AwsPolicyTests<IamNoCloudshellFullAccess>
{
    [Fact]
    public void Is_violated_on_a_role() =>
        Check("""web: { type: aws:iam:Role, properties: { managedPolicyArns: [ "arn:aws:iam::aws:policy/AWSCloudShellFullAccess" ] } }""")
            .ShouldBeViolated(at: "managedPolicyArns[0]");

    [Fact]
    public void Does_not_apply_to_a_role_without_managed_policies() =>
        Check("web: { type: aws:iam:Role, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_before_the_ARN_is_known() =>
        Check("policyArn: \"${unknown}\"").ShouldBeUndetermined(at: "policyArn");
}
