namespace Platform.Policies.Ec2;

/// <summary>Machines are measured every minute.</summary>
/// <remarks>
/// In five minutes, the default, a machine can be overloaded and well again without leaving a trace.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html"/>
[Policy("ec2-detailed-monitoring", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `monitoring` to true; in a launch template `monitoring.enabled`.")]
[Control(Framework.Checkov, "CKV_AWS_126")]
[Control(Framework.CdkNag, "AwsSolutions-EC28")]
public sealed class Ec2DetailedMonitoring : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("monitoring: true"),
        Bad("monitoring: false"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ec2/instance:Instance", "aws:ec2/launchTemplate:LaunchTemplate"];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == "aws:ec2/instance:Instance"
        ? resource["monitoring"].AsFlag.Is(true)
        : resource["monitoring"]["enabled"].AsFlag.Is(true);
}
