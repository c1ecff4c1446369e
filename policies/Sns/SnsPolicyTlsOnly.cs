using Platform.Policies.Documents;
using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Topics refuse what is published over plain HTTP.</summary>
/// <remarks>
/// SNS answers on HTTP too, where a message can be read and changed on the way. Encryption at rest does not help there; a deny in
/// the topic's policy does.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html"/>
[Policy("sns-policy-tls-only", Severity.Medium,
    Remediation = "Deny `sns:Publish` to everybody when `aws:SecureTransport` is false.")]
[Control(Framework.CdkNag, "AwsSolutions-SNS3")]
public sealed class SnsPolicyTlsOnly : StackPolicy<TopicView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web:
              type: aws:sns:Topic
              properties:
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Deny
                        Principal: "*"
                        Action: "sns:Publish"
                        Resource: "*"
                        Condition: { Bool: { "aws:SecureTransport": "false" } }
            """),
        Bad("web: { type: aws:sns:Topic }"),
    ];

    protected override Truth Holds(TopicView resource, Stack stack)
    {
        var own = resource.Policy.Node.RefusesPlainHttp("sns:Publish");
        var attached = stack.ReferringTo<TopicPolicyView>(resource, policy => policy.Arn)
            .Any(policy => policy.Policy.Node.RefusesPlainHttp("sns:Publish"));
        return (own | attached).Blaming(resource.Node, "a policy that refuses plain HTTP", "without one");
    }
}
