using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>The registry scans images again whenever a vulnerability becomes known.</summary>
/// <remarks>
/// A scan on push finds what was known that day. Enhanced scanning goes on looking at what was pushed last year and still runs.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced.html"/>
[Policy("ecr-registry-enhanced-scanning", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `scanType` to `ENHANCED`, with a rule of `scanFrequency` `CONTINUOUS_SCAN`.")]
[Control(Framework.Fsbp, "Inspector.2")]
public sealed class EcrRegistryEnhancedScanning : ResourcePolicy<RegistryScanningConfigurationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            scanType: ENHANCED
            rules: [ { scanFrequency: CONTINUOUS_SCAN, repositoryFilters: [ { filter: "*", filterType: WILDCARD } ] } ]
            """),
        Bad("scanType: BASIC"),
    ];

    protected override Truth Holds(RegistryScanningConfigurationView resource) =>
        resource.ScanType.Is("ENHANCED") & resource.Rules.Any(rule => rule.ScanFrequency.Is("CONTINUOUS_SCAN"));
}
