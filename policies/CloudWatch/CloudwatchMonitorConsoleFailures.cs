namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches failed console sign-ins.</summary>
/// <remarks>
/// Many failures are somebody who guesses. The trail of the account sees it; a metric filter and an alarm on its log group tell
/// somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-6"/>
[Policy("cloudwatch-monitor-console-failures", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `ConsoleLogin`, `Failed authentication`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.6")]
[Control(Framework.Cis3, "4.6")]
[Control(Framework.Cis5, "4.6")]
[Control(Framework.Trivy, "AVD-AWS-0152")]
public sealed class CloudwatchMonitorConsoleFailures : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = ConsoleLogin) || ($.eventName = Failed authentication) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["ConsoleLogin", "Failed authentication"];
}
