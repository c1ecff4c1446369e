using Platform.Policies.Documents;

namespace Platform.Policies.Ecr;

/// <summary>Repository and registry policies grant named actions only.</summary>
/// <remarks>
/// Whoever may pull should not be able to push, to delete or to rewrite the policy itself, which <c>ecr:*</c> gives as well.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html"/>
[Policy("ecr-policy-no-wildcard-action", Severity.High,
    Remediation = "List the actions, such as `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer`.")]
public sealed class EcrPolicyNoWildcardAction : NoWildcardAction
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:ecr/repositoryPolicy:RepositoryPolicy", "aws:ecr/registryPolicy:RegistryPolicy"];

    protected override string Service => "ecr";
}
