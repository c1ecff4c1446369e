using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>Alarms say what it means when there is no data.</summary>
/// <remarks>
/// Data stops coming when the thing that sends it is down, which is when the alarm should go off.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html"/>
[Policy("cloudwatch-alarm-missing-data", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `treatMissingData`.")]
public sealed class CloudwatchAlarmMissingData : ResourcePolicy<MetricAlarmView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("treatMissingData: breaching"),
        Bad("name: web"),
    ];

    protected override Truth Holds(MetricAlarmView resource) => resource.TreatMissingData.IsGiven();
}
