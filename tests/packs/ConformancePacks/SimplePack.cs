using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class SimplePack
{
    public static PolicyPack Create() => Rule.Pack(
        "simple", "1.0.0",
        Rule.Of("truthiness", EnforcementLevel.Advisory, "Verifies properties are true", (resource, report) =>
        {
            if (resource["value"].AsFlag.Is(true).IsTrue) report.Violation("This is a test warning");
        }),
        Rule.Of("falsiness", EnforcementLevel.Mandatory, "Verifies properties are false", (resource, report) =>
        {
            if (resource["value"].AsFlag.Is(false).IsTrue) report.Violation("This is a test error");
        }));
}
