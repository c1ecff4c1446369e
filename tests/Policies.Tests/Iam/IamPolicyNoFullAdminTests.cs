using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoFullAdminTests : AwsPolicyTests<IamPolicyNoFullAdmin>
{
    [Theory]
    [InlineData("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "*:*", Resource: "*" } ] }""")]
    [InlineData("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "*" ], Resource: [ "arn:aws:s3:::a", "*" ] } ] }""")]
    [InlineData("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, NotAction: "aws-portal:*", Resource: "*" } ] }""")]
    public void Is_violated_by_everything_in_another_spelling(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Is_violated_in_an_inline_policy_of_a_role() =>
        Check("""
            web:
              type: aws:iam:Role
              properties:
                inlinePolicies:
                  - { name: web, policy: { Version: "2012-10-17", Statement: { Effect: Allow, Action: "*", Resource: "*" } } }
            """).ShouldBeViolated(at: "inlinePolicies[0].policy.Statement.Action");

    [Fact]
    public void Is_violated_in_a_permission_set() =>
        Check("""
            web:
              type: aws:ssoadmin:PermissionSetInlinePolicy
              properties: { inlinePolicy: { Version: "2012-10-17", Statement: { Effect: Allow, Action: "*", Resource: "*" } } }
            """).ShouldBeViolated(at: "inlinePolicy.Statement.Action");

    [Fact]
    public void Does_not_apply_to_a_role_without_inline_policies() =>
        Check("web: { type: aws:iam:Role, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_inline_policies_are_unknown() =>
        Check("""web: { type: aws:iam:Role, properties: { inlinePolicies: "${unknown}" } }""").ShouldBeUndetermined(at: "inlinePolicies");

    [Fact]
    public void Holds_when_everything_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Action: "*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "*", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_whatever_the_resource_turns_out_to_be_when_the_action_is_named() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "${unknown}" } ] }""").ShouldHold();

    [Fact]
    public void Shows_no_secret() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: { fn::secret: "*" }, Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
