using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>Log groups have a retention period.</summary>
/// <remarks>
/// Without one, events are kept for ever: the bill grows, and so does the pile of what a leak would give away. The policy is
/// mandatory although its severity is medium: the default is never what was meant.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html"/>
[Policy("logs-group-retention", Severity.Medium,
    Enforcement = EnforcementLevel.Mandatory,
    Remediation = "Set `retentionInDays`.")]
[Control(Framework.Fsbp, "CloudWatch.16")]
[Control(Framework.Nist, "AU-10", "AU-11", "AU-6(3)", "AU-6(4)", "CA-7", "SI-12")]
[Control(Framework.Checkov, "CKV_AWS_66")]
[Control(Framework.CdkNag, "CloudWatchLogGroupRetentionPeriod")]
public sealed class LogsGroupRetention : ResourcePolicy<LogGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("retentionInDays: 365"),
        Bad("name: web"),
    ];

    protected override Truth Holds(LogGroupView resource) => resource.RetentionInDays.Or(0).IsAtLeast(1);
}
