using Platform.Policies.Documents;

namespace Platform.Policies.Sns;

/// <summary>Only approved accounts publish to a topic or subscribe to it.</summary>
/// <remarks>
/// A stranger who publishes is believed, and one who subscribes reads along. A condition on the organization is accepted.
/// What the account in a program is, nobody tells a policy: name it in <c>accountIds</c> with the others.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html"/>
[Policy("sns-policy-no-cross-account", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the account, add it to `accountIds`, or add a condition on `aws:PrincipalOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_385")]
public sealed class SnsPolicyNoCrossAccount : TrustedAccounts
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
                    Action: "sns:Publish"
                    Resource: "*"
                    Condition: { StringEquals: { "aws:PrincipalOrgID": o-example } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sns:Publish", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"];
}
