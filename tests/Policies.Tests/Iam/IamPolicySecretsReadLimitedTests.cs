using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPolicySecretsReadLimitedTests : AwsPolicyTests<IamPolicySecretsReadLimited>
{
    [Theory]
    [InlineData("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "secretsmanager:GetSecretValue", Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*" } ] }""")]
    [InlineData("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Action: "ssm:GetParameter*", Resource: "arn:aws:ssm:*:*:parameter/*" } ] }""")]
    public void Is_violated_by_every_one_of_an_account(string yaml) => Check(yaml).ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Holds_for_a_branch_of_parameters() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Action: "ssm:GetParameter", Resource: "arn:aws:ssm:eu-west-1:123456789012:parameter/web/*" }
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_secret_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Action: "secretsmanager:GetSecretValue", Resource: "${unknown}" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
