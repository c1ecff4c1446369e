using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Messages over HTTPS are signed with SHA-256.</summary>
/// <remarks>
/// Signatures of version 1 use SHA-1, for which two messages with one signature can be made.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html"/>
[Policy("sns-topic-signature-v2", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `signatureVersion` to 2.")]
public sealed class SnsTopicSignatureV2 : ResourcePolicy<TopicView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("signatureVersion: 2"),
        Bad("signatureVersion: 1"),
    ];

    protected override Truth Holds(TopicView resource) => resource.SignatureVersion.Is(2);

    protected override IEnumerable<Edit> Remediate(TopicView resource) => [Edit.Set(resource.SignatureVersion, 2)];
}
