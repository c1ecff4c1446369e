using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class ConfigPack
{
    public static PolicyPack Create() => Rule.Pack("config", "2.0.0", Rule.Of(
        "allowed", EnforcementLevel.Mandatory, "Verifies properties",
        (resource, report) => Rule.Expect(report.Context.Settings["value"]?.Bool ?? false, resource, report)));
}
