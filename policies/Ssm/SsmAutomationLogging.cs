using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Scripts of automations log to CloudWatch.</summary>
/// <remarks>
/// What a script printed is otherwise gone, and with it the way to tell what it did. Other settings are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-6"/>
[Policy("ssm-automation-logging", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `settingValue` to `CloudWatch`.")]
[Control(Framework.Fsbp, "SSM.6")]
public sealed class SsmAutomationLogging : ResourcePolicy<ServiceSettingView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            settingId: /ssm/automation/customer-script-log-destination
            settingValue: CloudWatch
            """),
        Bad("""
            settingId: /ssm/automation/customer-script-log-destination
            settingValue: None
            """),
    ];

    protected override Truth AppliesTo(ServiceSettingView resource) =>
        resource.SettingId.Satisfies(id => id.EndsWith("/ssm/automation/customer-script-log-destination", StringComparison.Ordinal),
            "the setting of that name");

    protected override Truth Holds(ServiceSettingView resource) => resource.SettingValue.Is("CloudWatch");
}
