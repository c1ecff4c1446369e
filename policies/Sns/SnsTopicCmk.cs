using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Topics are encrypted with a key of the account.</summary>
/// <remarks>
/// The key <c>alias/aws/sns</c> cannot be limited: every principal of the account may use it through SNS, and services of AWS
/// cannot publish to the topic at all.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"/>
[Policy("sns-topic-cmk", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `kmsMasterKeyId` to a key of the account.")]
[Control(Framework.Trivy, "AVD-AWS-0136")]
public sealed class SnsTopicCmk : ResourcePolicy<TopicView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("kmsMasterKeyId: alias/alarms"),
        Bad("kmsMasterKeyId: alias/aws/sns"),
    ];

    protected override Truth Holds(TopicView resource) =>
        resource.KmsMasterKeyId.IsGiven()
            & (resource.KmsMasterKeyId.Node.IsUnknown
            ? Truth.True : !resource.KmsMasterKeyId.Satisfies(key => key.EndsWith("alias/aws/sns", StringComparison.Ordinal),
                "the key of AWS"));
}
