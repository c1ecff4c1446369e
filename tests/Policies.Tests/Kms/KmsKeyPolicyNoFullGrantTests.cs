using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyPolicyNoFullGrantTests : AwsPolicyTests<KmsKeyPolicyNoFullGrant>
{
    [Fact]
    public void Is_violated_by_everyone() =>
        Check("""policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: "*", Action: "*", Resource: "*" } ] }""")
            .ShouldBeViolated(at: "policy.Statement[0].Action");

    [Fact]
    public void Is_violated_by_a_role_beside_the_root() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: [ "123456789012", "arn:aws:iam::123456789012:role/web" ] }
                  Action: "kms:*"
                  Resource: "*"
            """).ShouldBeViolated();

    [Fact]
    public void Holds_for_named_actions() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "arn:aws:iam::123456789012:role/web" }
                  Action: [ "kms:Decrypt" ]
                  Resource: "*"
            """).ShouldHold();

    [Fact]
    public void Does_not_apply_to_a_key_with_the_default_policy() => Check("{}").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_principal_is_unknown() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement: [ { Effect: Allow, Principal: { AWS: "${unknown}" }, Action: "kms:*", Resource: "*" } ]
            """).ShouldBeUndetermined();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
