namespace Platform.Policies.CloudWatch;

/// <summary>An alarm watches changes to VPCs.</summary>
/// <remarks>
/// A new network is one that nobody watches. The trail of the account sees it; a metric filter and an alarm on its log group tell
/// somebody. Looked for beside each trail of the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-14"/>
[Policy("cloudwatch-monitor-vpc-changes", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add a `LogMetricFilter` whose `pattern` has `CreateVpc`, `DeleteVpc`, `ModifyVpcAttribute`, and an alarm on its metric with an action.")]
[Control(Framework.Fsbp, "CloudWatch.14")]
[Control(Framework.Cis3, "4.14")]
[Control(Framework.Cis5, "4.14")]
[Control(Framework.Trivy, "AVD-AWS-0160")]
public sealed class CloudwatchMonitorVpcChanges : MonitoredEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }
            filter:
              type: aws:cloudwatch:LogMetricFilter
              properties:
                logGroupName: trail
                pattern: "{ ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || ($.eventName = ModifyVpcAttribute) }"
                metricTransformation: { name: watched, namespace: trail, value: "1" }
            alarm: { type: aws:cloudwatch:MetricAlarm, properties: { metricName: watched, alarmActions: [ topic ] } }
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail } }"),
    ];

    protected override IReadOnlyList<string> Terms => ["CreateVpc", "DeleteVpc", "ModifyVpcAttribute"];
}
