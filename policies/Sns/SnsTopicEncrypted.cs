using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Topics are encrypted at rest.</summary>
/// <remarks>
/// Messages rest on disk until they are delivered, and retries keep them there for weeks. Without a key nothing but AWS's access
/// control stands between them and a reader.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-1"/>
[Policy("sns-topic-encrypted", Severity.High,
    Remediation = "Set `kmsMasterKeyId` to a key of the account, or at least to `alias/aws/sns`.")]
[Control(Framework.Fsbp, "SNS.1")]
[Control(Framework.Nist, "CA-9(1)", "CM-3(6)", "SC-13", "SC-28", "SC-28(1)", "SC-7(10)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV_AWS_26")]
[Control(Framework.CdkNag, "SNSEncryptedKMS")]
[Control(Framework.Trivy, "AVD-AWS-0095")]
public sealed class SnsTopicEncrypted : ResourcePolicy<TopicView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("kmsMasterKeyId: alias/aws/sns"),
        Bad("name: alarms"),
    ];

    protected override Truth Holds(TopicView resource) => resource.KmsMasterKeyId.IsGiven();
}
