using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsGroupKeyPolicyLimitedTests : AwsPolicyTests<LogsGroupKeyPolicyLimited>
{
    [Fact]
    public void Reads_a_key_policy_of_its_own() =>
        Check("""
            key: { type: aws:kms:Key }
            rights:
              type: aws:kms:KeyPolicy
              properties:
                keyId: "${key.id}"
                policy:
                  Version: "2012-10-17"
                  Statement: [ { Effect: Allow, Principal: { Service: logs.amazonaws.com }, Action: "kms:*", Resource: "*" } ]
            web: { type: aws:cloudwatch:LogGroup, properties: { kmsKeyId: "${key.arn}" } }
            """).ShouldBeViolated(at: "rights.policy.Statement[0].Principal");

    [Fact]
    public void Is_undetermined_for_a_key_of_another_stack() =>
        Check("kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/1").ShouldBeUndetermined(at: "kmsKeyId");

    [Fact]
    public void Does_not_apply_without_a_key() => Check("name: web").ShouldNotApply();
}
