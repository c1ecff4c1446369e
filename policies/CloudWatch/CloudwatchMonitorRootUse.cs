namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches use of the root user.</summary>
/// <remarks>
/// The root user is for the day when nothing else works; any other day it is an intruder, or a habit. The trail of the account sees
/// it; a metric filter and an alarm on its log group tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1"/>
[Policy("cloudwatch-monitor-root-use", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `userIdentity.type`, `Root`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.1")]
[Control(Framework.Cis3, "4.3")]
[Control(Framework.Cis5, "4.3")]
[Control(Framework.Trivy, "AVD-AWS-0149")]
public sealed class CloudwatchMonitorRootUse : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = userIdentity.type) || ($.eventName = Root) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["userIdentity.type", "Root"];
}
