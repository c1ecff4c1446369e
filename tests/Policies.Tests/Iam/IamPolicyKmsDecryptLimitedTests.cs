using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicyKmsDecryptLimitedTests : AwsPolicyTests<IamPolicyKmsDecryptLimited>
{
    [Fact]
    public void Is_violated_by_every_one_of_an_account() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "kms:Decrypt", Resource: "arn:aws:kms:eu-west-1:123456789012:key/*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_violated_by_a_wildcard_that_covers_it() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "kms:*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_undetermined_while_the_resource_is_unknown() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "kms:Decrypt", Resource: "${unknown}" } ] }""")
            .ShouldBeUndetermined(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_other_actions() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "kms:List*", Resource: "*" } ] }""").ShouldHold();

    [Fact]
    public void Holds_by_way_of_one_service() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Action: "kms:Decrypt"
                  Resource: "*"
                  Condition: { StringEquals: { "kms:ViaService": s3.eu-west-1.amazonaws.com } }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
