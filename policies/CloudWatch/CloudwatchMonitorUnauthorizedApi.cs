namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches calls that were refused.</summary>
/// <remarks>
/// Somebody who tries what he may not do is looking for what he may. The trail of the account sees it; a metric filter and an alarm
/// on its log group tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1"/>
[Policy("cloudwatch-monitor-unauthorized-api", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `UnauthorizedOperation`, `AccessDenied`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.2")]
[Control(Framework.Cis3, "4.1")]
[Control(Framework.Cis5, "4.1")]
[Control(Framework.Trivy, "AVD-AWS-0147")]
public sealed class CloudwatchMonitorUnauthorizedApi : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = UnauthorizedOperation) || ($.eventName = AccessDenied) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["UnauthorizedOperation", "AccessDenied"];
}
