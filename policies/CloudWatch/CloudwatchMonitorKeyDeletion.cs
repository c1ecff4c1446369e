namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches disabling and deleting of keys.</summary>
/// <remarks>
/// What a key encrypted is lost with it. The trail of the account sees it; a metric filter and an alarm on its log group tell
/// somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-7"/>
[Policy("cloudwatch-monitor-key-deletion", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `DisableKey`, `ScheduleKeyDeletion`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.7")]
[Control(Framework.Cis3, "4.7")]
[Control(Framework.Cis5, "4.7")]
[Control(Framework.Trivy, "AVD-AWS-0153")]
public sealed class CloudwatchMonitorKeyDeletion : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["DisableKey", "ScheduleKeyDeletion"];
}
