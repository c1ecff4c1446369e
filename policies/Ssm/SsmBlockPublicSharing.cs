using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>The account refuses to share documents with everyone.</summary>
/// <remarks>
/// The block holds even when somebody shares a document by hand. Other settings are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-7"/>
[Policy("ssm-block-public-sharing", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set `settingValue` to `Disable`.")]
[Control(Framework.Fsbp, "SSM.7")]
public sealed class SsmBlockPublicSharing : ResourcePolicy<ServiceSettingView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            settingId: /ssm/documents/console/public-sharing-permission
            settingValue: Disable
            """),
        Bad("""
            settingId: /ssm/documents/console/public-sharing-permission
            settingValue: Enable
            """),
    ];

    protected override Truth AppliesTo(ServiceSettingView resource) =>
        resource.SettingId.Satisfies(id => id.EndsWith("/ssm/documents/console/public-sharing-permission", StringComparison.Ordinal),
            "the setting of that name");

    protected override Truth Holds(ServiceSettingView resource) => resource.SettingValue.Is("Disable");
}
