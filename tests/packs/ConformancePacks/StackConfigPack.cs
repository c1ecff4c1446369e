using System.Globalization;
using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>A pack whose one policy follows from the configuration of the stack.</summary>
internal static class StackConfigPack
{
    public static PolicyPack Create(StackInfo stack)
    {
        var wanted = stack.Config.TryGetValue($"{stack.Project}:value", out var value) && bool.Parse(value);
        var name = wanted.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
        return Rule.Pack("stack-config", "2.0.0", Rule.Of(
            $"validate-{name}", EnforcementLevel.Mandatory, $"Verifies property is {name}", (resource, report) => Rule.Expect(wanted, resource, report)));
    }
}
