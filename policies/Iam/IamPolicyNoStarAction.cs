using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy allows every action there is.</summary>
/// <remarks>
/// <c>*</c> covers what AWS offers today and whatever it adds tomorrow, on however few resources. Statements with <c>NotAction</c>
/// are left to another policy.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html"/>
[Policy("iam-policy-no-star-action", Severity.High,
    Remediation = "List the actions that are needed in `Action`.")]
[Control(Framework.Checkov, "CKV_AWS_49", "CKV_AWS_63")]
[Control(Framework.CdkNag, "AwsSolutions-IAM5")]
[Control(Framework.Trivy, "AVD-AWS-0057")]
public sealed class IamPolicyNoStarAction : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "*", Resource: "arn:aws:s3:::reports/*" } ]
            """),
    ];

    protected override string Expected => "actions by name";

    protected override Answer Finds(PolicyDocument document) => ActionQueries.GrantsEveryActionOf(document, "*");
}
