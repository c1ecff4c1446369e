namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to CloudTrail.</summary>
/// <remarks>
/// Whoever stops the trail wants nobody to see what comes next. The trail of the account sees it; a metric filter and an alarm on
/// its log group tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-5"/>
[Policy("cloudwatch-monitor-cloudtrail-changes", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `CreateTrail`, `DeleteTrail`, `StopLogging`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.5")]
[Control(Framework.Cis3, "4.5")]
[Control(Framework.Cis5, "4.5")]
[Control(Framework.Trivy, "AVD-AWS-0151")]
public sealed class CloudwatchMonitorCloudtrailChanges : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = CreateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StopLogging) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["CreateTrail", "DeleteTrail", "StopLogging"];
}
