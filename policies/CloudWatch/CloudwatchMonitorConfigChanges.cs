namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to AWS Config.</summary>
/// <remarks>
/// Without the recorder nobody sees what else was changed. The trail of the account sees it; a metric filter and an alarm on its
/// log group tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-9"/>
[Policy("cloudwatch-monitor-config-changes", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `StopConfigurationRecorder`, `PutConfigurationRecorder`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.9")]
[Control(Framework.Cis3, "4.9")]
[Control(Framework.Cis5, "4.9")]
[Control(Framework.Trivy, "AVD-AWS-0155")]
public sealed class CloudwatchMonitorConfigChanges : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = StopConfigurationRecorder) || ($.eventName = PutConfigurationRecorder) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["StopConfigurationRecorder", "PutConfigurationRecorder"];
}
