using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoStarResourceTests : AwsPolicyTests<IamPolicyNoStarResource>
{
    [Fact]
    public void Is_violated_by_one_such_action_among_others() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: [ "ecr:GetAuthorizationToken", "ecr:BatchGetImage" ], Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Resource");

    [Fact]
    public void Holds_with_a_condition_on_the_resource() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "ec2:StartInstances"
                  Resource: "*"
                  Condition: { StringEquals: { "aws:ResourceTag/team": web } }
            """).ShouldHold();

    [Fact]
    public void Is_violated_with_a_condition_on_something_else() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "ec2:StartInstances"
                  Resource: "*"
                  Condition: { Bool: { "aws:SecureTransport": true } }
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined(at: "policy.Statement[0].Resource");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
