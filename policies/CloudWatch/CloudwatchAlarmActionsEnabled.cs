namespace Platform.Policies.CloudWatch;

/// <summary>The actions of an alarm are switched on.</summary>
/// <remarks>
/// Switched off for a maintenance and never on again, an alarm stays silent when it matters.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-17"/>
[Policy("cloudwatch-alarm-actions-enabled", Severity.Medium,
    Remediation = "Remove `actionsEnabled`, or set it to true.")]
[Control(Framework.Fsbp, "CloudWatch.17")]
[Control(Framework.Nist, "AU-6(1)", "AU-6(5)", "CA-7", "SI-2", "SI-4(12)")]
[Control(Framework.Checkov, "CKV_AWS_319")]
public sealed class CloudwatchAlarmActionsEnabled : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("actionsEnabled: true"),
        Bad("actionsEnabled: false"),
    ];

    public override IReadOnlyList<string> Types => ["aws:cloudwatch/metricAlarm:MetricAlarm",
        "aws:cloudwatch/compositeAlarm:CompositeAlarm"];

    protected override Truth Holds(AnyResourceView resource) => resource["actionsEnabled"].AsFlag.Or(true).Is(true);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["actionsEnabled"].AsFlag, true)];
}
