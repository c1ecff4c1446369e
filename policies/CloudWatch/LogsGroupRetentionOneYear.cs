using System.ComponentModel.DataAnnotations;
using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>Logs are kept for a year or more.</summary>
/// <remarks>
/// An intrusion is found months after it began; logs that were thrown away cannot tell how. How long is long enough is
/// <c>minimumDays</c>; with <c>allowForever</c> a group that keeps everything passes too.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-16"/>
[Policy("logs-group-retention-one-year", Severity.Medium,
    Remediation = "Set `retentionInDays` to 365 or more.")]
[Control(Framework.Fsbp, "CloudWatch.16")]
[Control(Framework.Nist, "AU-10", "AU-11", "AU-6(3)", "AU-6(4)", "CA-7", "SI-12")]
[Control(Framework.Checkov, "CKV_AWS_338")]
public sealed class LogsGroupRetentionOneYear : ResourcePolicy<LogGroupView>
{
    /// <summary>The fewest days that will do.</summary>
    [Setting, Range(1, 3653)]
    public int MinimumDays { get; init; } = 365;

    /// <summary>Whether keeping events for ever will do.</summary>
    [Setting]
    public bool AllowForever { get; init; } = true;

    public override IEnumerable<Example> Examples =>
    [
        Good("retentionInDays: 365"),
        Bad("retentionInDays: 30"),
    ];

    protected override Truth Holds(LogGroupView resource)
    {
        var days = resource.RetentionInDays.Or(0);
        return days.IsAtLeast(MinimumDays) | (AllowForever ? days.Is(0) : Truth.False);
    }
}
