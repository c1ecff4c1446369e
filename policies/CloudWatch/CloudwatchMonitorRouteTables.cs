namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to routes.</summary>
/// <remarks>
/// A route sends traffic past whoever watches it. The trail of the account sees it; a metric filter and an alarm on its log group
/// tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-13"/>
[Policy("cloudwatch-monitor-route-tables", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `CreateRoute`, `ReplaceRoute`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.13")]
[Control(Framework.Cis3, "4.13")]
[Control(Framework.Cis5, "4.13")]
[Control(Framework.Trivy, "AVD-AWS-0159")]
public sealed class CloudwatchMonitorRouteTables : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = CreateRoute) || ($.eventName = ReplaceRoute) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["CreateRoute", "ReplaceRoute"];
}
