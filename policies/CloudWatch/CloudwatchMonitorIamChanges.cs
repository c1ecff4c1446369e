namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to policies of IAM.</summary>
/// <remarks>
/// Rights that somebody gives himself are how an intruder stays. The trail of the account sees it; a metric filter and an alarm on
/// its log group tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-4"/>
[Policy("cloudwatch-monitor-iam-changes", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `AttachRolePolicy`, `CreatePolicyVersion`, `PutRolePolicy`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.4")]
[Control(Framework.Cis3, "4.4")]
[Control(Framework.Cis5, "4.4")]
[Control(Framework.Trivy, "AVD-AWS-0150")]
public sealed class CloudwatchMonitorIamChanges : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = AttachRolePolicy) || ($.eventName = CreatePolicyVersion) || ($.eventName = PutRolePolicy) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["AttachRolePolicy", "CreatePolicyVersion", "PutRolePolicy"];
}
