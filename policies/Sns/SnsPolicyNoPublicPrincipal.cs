using Platform.Policies.Documents;

namespace Platform.Policies.Sns;

/// <summary>Topic policies let nobody in without naming them.</summary>
/// <remarks>
/// Whoever may publish to a topic sends what its readers take for real; whoever may subscribe reads along. A condition on the
/// owner, the account, the source or the organization is accepted; without a policy a topic is its owner's only.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-4"/>
[Policy("sns-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the principals, or add a condition on `aws:SourceArn`, `aws:SourceAccount` or `aws:PrincipalOrgID`.")]
[Control(Framework.Fsbp, "SNS.4")]
[Control(Framework.Checkov, "CKV_AWS_169", "CKV_AWS_283")]
public sealed class SnsPolicyNoPublicPrincipal : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: "*"
                    Action: "sns:Publish"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "sns:Publish", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"];
}
