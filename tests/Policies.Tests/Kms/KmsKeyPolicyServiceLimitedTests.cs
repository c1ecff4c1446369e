using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyPolicyServiceLimitedTests : AwsPolicyTests<KmsKeyPolicyServiceLimited>
{
    [Fact]
    public void Holds_with_a_source() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { Service: sns.amazonaws.com }
                  Action: "kms:Decrypt"
                  Resource: "*"
                  Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            """).ShouldHold();

    [Fact]
    public void Leaves_other_principals_alone() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" }
            """).ShouldHold();

    [Fact]
    public void Does_not_apply_to_a_key_with_the_default_policy() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
