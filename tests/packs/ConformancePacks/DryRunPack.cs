using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class DryRunPack
{
    public static PolicyPack Create() => Rule.Pack("dryrun", "1.0.0", Rule.Of(
        "dry", EnforcementLevel.Mandatory, "Verifies properties are true on dryrun",
        (resource, report) =>
        {
            if (report.Context.Info.DryRun && resource["value"].AsFlag.Is(false).IsTrue) report.Violation("This is a test error");
        }));
}
