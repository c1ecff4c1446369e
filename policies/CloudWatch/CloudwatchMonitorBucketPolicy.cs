namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to policies of buckets.</summary>
/// <remarks>
/// One statement opens a bucket to the internet. The trail of the account sees it; a metric filter and an alarm on its log group
/// tell somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-8"/>
[Policy("cloudwatch-monitor-bucket-policy", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `PutBucketPolicy`, `DeleteBucketPolicy`, `PutBucketAcl`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.8")]
[Control(Framework.Cis3, "4.8")]
[Control(Framework.Cis5, "4.8")]
[Control(Framework.Trivy, "AVD-AWS-0154")]
public sealed class CloudwatchMonitorBucketPolicy : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy) || ($.eventName = PutBucketAcl) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["PutBucketPolicy", "DeleteBucketPolicy", "PutBucketAcl"];
}
