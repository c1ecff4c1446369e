namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches console sign-ins without a second factor.</summary>
/// <remarks>
/// A password alone opens the console. The trail of the account sees it; a metric filter and an alarm on its log group tell
/// somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-2"/>
[Policy("cloudwatch-monitor-console-no-mfa", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `ConsoleLogin`, `MFAUsed`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.3")]
[Control(Framework.Cis3, "4.2")]
[Control(Framework.Cis5, "4.2")]
[Control(Framework.Trivy, "AVD-AWS-0148")]
public sealed class CloudwatchMonitorConsoleNoMfa : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = ConsoleLogin) || ($.eventName = MFAUsed) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["ConsoleLogin", "MFAUsed"];
}
