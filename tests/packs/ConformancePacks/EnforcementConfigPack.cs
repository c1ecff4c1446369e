using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class EnforcementConfigPack
{
    public static PolicyPack Create() => Rule.Pack("enforcement-config", "3.0.0", Rule.Of(
        "false", EnforcementLevel.Advisory, "Verifies property is false", (resource, report) => Rule.Expect(false, resource, report)));
}
