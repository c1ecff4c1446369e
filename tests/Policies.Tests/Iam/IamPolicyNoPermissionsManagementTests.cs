using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoPermissionsManagementTests : AwsPolicyTests<IamPolicyNoPermissionsManagement>
{
    [Fact]
    public void Is_violated_by_a_wildcard_that_covers_it() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "iam:*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_when_it_is_denied() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Deny, Action: "iam:PutRolePolicy", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "iam:PutRolePolicy", Resource: "${unknown}" } ]
            """).ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_with_a_boundary() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "iam:CreateRole"
                  Resource: "*"
                  Condition: { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/boundary" } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
