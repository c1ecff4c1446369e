namespace Platform.Policies.CloudWatch;

/// <summary>An alarm notifies somebody.</summary>
/// <remarks>
/// An alarm without an action turns red where nobody looks.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15"/>
[Policy("cloudwatch-alarm-has-action", Severity.Medium,
    Remediation = "Add a topic or another action to `alarmActions`.")]
[Control(Framework.Fsbp, "CloudWatch.15")]
[Control(Framework.Nist, "AU-6(1)", "AU-6(5)", "CA-7", "IR-4(1)", "IR-4(5)", "SI-2", "SI-20", "SI-4(12)", "SI-4(5)")]
[Control(Framework.CdkNag, "CloudWatchAlarmAction")]
public sealed class CloudwatchAlarmHasAction : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""alarmActions: [ "arn:aws:sns:eu-west-1:123456789012:alarms" ]"""),
        Bad("""okActions: [ "arn:aws:sns:eu-west-1:123456789012:alarms" ]"""),
    ];

    public override IReadOnlyList<string> Types => ["aws:cloudwatch/metricAlarm:MetricAlarm",
        "aws:cloudwatch/compositeAlarm:CompositeAlarm"];

    protected override Truth Holds(AnyResourceView resource) => resource["alarmActions"].As<ListView<Value<string>>>().HasElements();
}
