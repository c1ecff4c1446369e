using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class StackTagsPack
{
    public static PolicyPack Create() => Rule.Pack("stack-tags", "2.0.0", Rule.Of(
        "allowed", EnforcementLevel.Mandatory, "Verifies property equals the stack tag value",
        (resource, report) =>
        {
            if (!report.Context.Info.Tags.TryGetValue("value", out var tag)) report.Violation("Stack tag 'value' is required");
            else if (!bool.TryParse(tag, out var wanted)) report.Violation($"Stack tag 'value' must be a boolean, got '{tag}'");
            else Rule.Expect(wanted, resource, report);
        }));
}
