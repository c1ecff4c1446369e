namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to the organization.</summary>
/// <remarks>
/// Accounts that leave take their limits off. The trail of the account sees it; a metric filter and an alarm on its log group tell
/// somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html"/>
[Policy("cloudwatch-monitor-organizations", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `organizations.amazonaws.com`, and an alarm on its metric with an action.")]
[Control(Framework.Cis3, "4.15")]
[Control(Framework.Cis5, "4.15")]
[Control(Framework.Trivy, "AVD-AWS-0174")]
public sealed class CloudwatchMonitorOrganizations : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = organizations.amazonaws.com) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["organizations.amazonaws.com"];
}
