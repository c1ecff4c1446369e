namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to gateways.</summary>
/// <remarks>
/// A gateway is a way out, and in. The trail of the account sees it; a metric filter and an alarm on its log group tell somebody.
/// Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-12"/>
[Policy("cloudwatch-monitor-gateways", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `AttachInternetGateway`, `DeleteInternetGateway`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.12")]
[Control(Framework.Cis3, "4.12")]
[Control(Framework.Cis5, "4.12")]
[Control(Framework.Trivy, "AVD-AWS-0158")]
public sealed class CloudwatchMonitorGateways : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = AttachInternetGateway) || ($.eventName = DeleteInternetGateway) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["AttachInternetGateway", "DeleteInternetGateway"];
}
