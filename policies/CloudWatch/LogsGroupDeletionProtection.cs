using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>A log group cannot be deleted by accident.</summary>
/// <remarks>
/// What a group held is gone with it, and with it the trace of whoever deleted it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html"/>
[Policy("logs-group-deletion-protection", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `deletionProtectionEnabled` to true.")]
public sealed class LogsGroupDeletionProtection : ResourcePolicy<LogGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("deletionProtectionEnabled: true"),
        Bad("name: web"),
    ];

    protected override Truth Holds(LogGroupView resource) => resource.DeletionProtectionEnabled.Is(true) | resource.SkipDestroy.Is(true);

    protected override IEnumerable<Edit> Remediate(LogGroupView resource) => [Edit.Set(resource.DeletionProtectionEnabled, true)];
}
