using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>The right to read secrets names the secrets.</summary>
/// <remarks>
/// A program that may read every secret is every program: whoever takes it over has the passwords of all others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html"/>
[Policy("iam-policy-secrets-read-limited", Severity.High,
    Remediation = "Name the secret or parameter in `Resource`.")]
public sealed class IamPolicySecretsReadLimited : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Action: "secretsmanager:GetSecretValue"
                    Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:web-*"
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "secretsmanager:GetSecretValue", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "secrets and parameters by ARN";

    protected override Answer Finds(PolicyDocument document) => Statements.Either(
        ActionQueries.GrantsOnEvery(document, ["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"], "secretsmanager",
            "secret:*"),
        ActionQueries.GrantsOnEvery(document, ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:GetParameterHistory"], "ssm", "parameter/*"));
}
