using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyPolicyNoPublicPrincipalTests : AwsPolicyTests<KmsKeyPolicyNoPublicPrincipal>
{
    [Fact]
    public void Holds_when_the_calling_account_is_fixed() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "*" }
                  Action: "kms:Decrypt"
                  Resource: "*"
                  Condition:
                    StringEquals: { "kms:CallerAccount": "123456789012", "kms:ViaService": "s3.eu-west-1.amazonaws.com" }
            """).ShouldHold();

    [Fact]
    public void Is_violated_when_only_the_service_is_fixed() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "*" }
                  Action: "kms:Decrypt"
                  Resource: "*"
                  Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }
            """).ShouldBeViolated();

    [Fact]
    public void Does_not_apply_to_a_key_with_the_default_policy() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
