using Platform.Policies.Documents;

namespace Platform.Policies.Ecr;

/// <summary>Repository and registry policies let nobody in without naming them.</summary>
/// <remarks>
/// A principal of <c>*</c> is every AWS account there is. Whoever finds the repository pulls the images, with what is inside them,
/// or pushes one that the next deployment runs. A condition on the organization, the account or the source keeps strangers out and
/// is accepted; without a policy a repository is open to its own account only.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html"/>
[Policy("ecr-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the accounts or roles in `Principal`, or add a condition on `aws:PrincipalOrgID`, `aws:SourceAccount` or `aws:SourceArn`.")]
[Control(Framework.Checkov, "CKV_AWS_32", "CKV_AWS_283")]
[Control(Framework.CdkNag, "AwsSolutions-ECR1")]
[Control(Framework.Trivy, "AVD-AWS-0032")]
public sealed class EcrPolicyNoPublicPrincipal : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            repository: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:BatchGetImage" }
            """),
        Bad("""
            repository: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "ecr:BatchGetImage" } ]
            """),
    ];

    public override IReadOnlyList<string> Types =>
    [
        "aws:ecr/repositoryPolicy:RepositoryPolicy", "aws:ecr/registryPolicy:RegistryPolicy",
            "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
    ];

    protected override IReadOnlyList<string> Properties => ["policy", "repositoryPolicy"];
}
