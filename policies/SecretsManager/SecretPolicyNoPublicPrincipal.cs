using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.SecretsManager;

/// <summary>Secret policies let nobody in without naming them, and refuse to be opened.</summary>
/// <remarks>
/// A secret that everyone may read is published. With <c>blockPublicPolicy</c> Secrets Manager checks that too, whatever is written
/// later.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html"/>
[Policy("secret-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the principals, and set `blockPublicPolicy` to true.")]
[Control(Framework.Checkov, "CKV_AWS_283")]
public sealed class SecretPolicyNoPublicPrincipal : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            secretArn: web
            blockPublicPolicy: true
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: "secretsmanager:GetSecretValue"
                    Resource: "*"
            """),
        Bad("""
            secretArn: web
            blockPublicPolicy: true
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:secretsmanager/secretPolicy:SecretPolicy", "aws:secretsmanager/secret:Secret"];

    protected override Truth AppliesTo(AnyResourceView resource) => resource["policy"].AsText.IsGiven();

    protected override Truth Holds(AnyResourceView resource) =>
        resource["policy"].Node.Lacks(PolicyKind.Resource, PolicyQueries.NamesPublicPrincipal, "principals by name")
        & (resource.Resource.Type == "aws:secretsmanager/secret:Secret" ? Truth.True : resource["blockPublicPolicy"].AsFlag.Is(true));
}
