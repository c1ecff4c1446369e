using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Basic scans use the current scanner.</summary>
/// <remarks>
/// The older scanner no longer gets updates, and knows neither newer distributions nor newer vulnerabilities. Other account
/// settings are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html"/>
[Policy("ecr-basic-scan-native", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `value` to `AWS_NATIVE`.")]
public sealed class EcrBasicScanNative : ResourcePolicy<AccountSettingView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            name: BASIC_SCAN_TYPE_VERSION
            value: AWS_NATIVE
            """),
        Bad("""
            name: BASIC_SCAN_TYPE_VERSION
            value: CLAIR
            """),
    ];

    protected override Truth AppliesTo(AccountSettingView resource) => resource.Name.Is("BASIC_SCAN_TYPE_VERSION");

    protected override Truth Holds(AccountSettingView resource) => resource.Value.Is("AWS_NATIVE");

    protected override IEnumerable<Edit> Remediate(AccountSettingView resource) => [Edit.Set(resource.Value, "AWS_NATIVE")];
}
