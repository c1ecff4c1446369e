using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyNoServiceWildcardTests : AwsPolicyTests<IamPolicyNoServiceWildcard>
{
    [Fact]
    public void Is_violated_by_everything() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Points_at_the_action() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "SQS:*" ], Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action[1]");

    [Fact]
    public void Holds_for_a_part_of_a_service() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "s3:Get*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Holds_for_what_takes_no_resource() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "ecr:GetAuthorizationToken", Resource: "*" } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_an_action_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: [ "s3:GetObject", "${unknown}" ], Resource: "*" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");

    [Fact]
    public void Leaves_an_allowed_service_alone() =>
        Check(new() { AllowedServices = ["logs"] }, "policy: { Version: '2012-10-17', Statement: { Effect: Allow, Action: 'logs:*', Resource: '*' } }")
            .ShouldHold();
}
