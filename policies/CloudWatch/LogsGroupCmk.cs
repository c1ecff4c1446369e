using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>Log groups are encrypted with a key of the account.</summary>
/// <remarks>
/// Logs hold more than they should. With the key that AWS owns, nobody can see who decrypted them, limit who may, or cut access
/// off; with a customer managed key all three are one policy away. The policy is mandatory although its severity is medium:
/// encryption of logs is a promise of this pack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"/>
[Policy("logs-group-cmk", Severity.Medium,
    Enforcement = EnforcementLevel.Mandatory,
    Remediation = "Set `kmsKeyId` to the ARN of a key whose policy lets CloudWatch Logs use it.")]
[Control(Framework.Nist, "AU-9(3)", "CP-9d", "SC-8(3)", "SC-8(4)", "SC-13a", "SC-28(1)", "SI-19(4)")]
[Control(Framework.Checkov, "CKV_AWS_158")]
[Control(Framework.CdkNag, "CloudWatchLogGroupEncrypted")]
[Control(Framework.Trivy, "AVD-AWS-0017")]
public sealed class LogsGroupCmk : ResourcePolicy<LogGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/1234abcd"),
        Bad("name: web"),
    ];

    protected override Truth Holds(LogGroupView resource) => resource.KmsKeyId.IsGiven();
}
