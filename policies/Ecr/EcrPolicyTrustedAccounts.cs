using Platform.Policies.Documents;

namespace Platform.Policies.Ecr;

/// <summary>Only approved accounts reach the images of a repository.</summary>
/// <remarks>
/// An account that may pull sees what is inside; one that may push decides what runs. A condition on the organization is accepted.
/// What the account in a program is, nobody tells a policy: name it in <c>accountIds</c> with the others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html"/>
[Policy("ecr-policy-trusted-accounts", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the account, add it to `accountIds`, or add a condition on `aws:PrincipalOrgID`.")]
public sealed class EcrPolicyTrustedAccounts : TrustedAccounts
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
                    Action: "ecr:BatchGetImage"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:PrincipalOrgID": o-example } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:BatchGetImage", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:ecr/repositoryPolicy:RepositoryPolicy", "aws:ecr/registryPolicy:RegistryPolicy"];
}
