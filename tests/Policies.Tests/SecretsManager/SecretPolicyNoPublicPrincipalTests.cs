using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretPolicyNoPublicPrincipalTests : AwsPolicyTests<SecretPolicyNoPublicPrincipal>
{
    [Fact]
    public void Is_violated_without_the_block() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: { AWS: "arn:aws:iam::123456789012:root" }
                  Action: "secretsmanager:GetSecretValue"
                  Resource: "*"
            """).ShouldBeViolated(at: "blockPublicPolicy");

    [Fact]
    public void Looks_into_secrets() =>
        Check("""
            web:
              type: aws:secretsmanager:Secret
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement: [ { Effect: Allow, Principal: "*", Action: "secretsmanager:*", Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Does_not_apply_to_a_secret_without_a_policy() =>
        Check("web: { type: aws:secretsmanager:Secret, properties: { name: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("""
            policy: "${unknown}"
            blockPublicPolicy: true
            """).ShouldBeUndetermined(at: "policy");
}
