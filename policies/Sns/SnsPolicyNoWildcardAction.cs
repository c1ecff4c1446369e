using Platform.Policies.Documents;

namespace Platform.Policies.Sns;

/// <summary>Topic policies grant named actions only.</summary>
/// <remarks>
/// Whoever may publish should not be able to delete the topic or to rewrite its policy, which <c>sns:*</c> gives as well.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html"/>
[Policy("sns-policy-no-wildcard-action", Severity.Medium,
    Remediation = "List the actions, such as `sns:Publish`.")]
public sealed class SnsPolicyNoWildcardAction : NoWildcardAction
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sns:Publish", Resource: "*" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sns:*", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"];

    protected override string Service => "sns";
}
