using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Actions that can be limited to a resource are limited.</summary>
/// <remarks>
/// A right on <c>*</c> reaches what other teams own, and what will be made tomorrow. Actions that take no resource, such as
/// <c>ecr:GetAuthorizationToken</c>, cannot be limited and pass; so does a statement with a condition on a resource's tag or
/// account.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html"/>
[Policy("iam-policy-no-star-resource", Severity.Medium,
    Remediation = "Name the ARNs in `Resource`, or add a condition on `aws:ResourceTag`, `aws:ResourceAccount` or `aws:ResourceOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_355", "CKV_AWS_356")]
[Control(Framework.CdkNag, "AwsSolutions-IAM5")]
[Control(Framework.Trivy, "AVD-AWS-0057")]
public sealed class IamPolicyNoStarResource : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" }
                  - { Effect: Allow, Action: "ecr:GetAuthorizationToken", Resource: "*" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "resources by ARN";

    protected override Answer Finds(PolicyDocument document) => UnlimitedResources.In(document);
}
