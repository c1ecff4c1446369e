using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>A pack that cannot be: a configuration means every policy by the name <c>all</c>.</summary>
internal static class InvalidPack
{
    public static PolicyPack Create() => Rule.Pack("invalid-policy", "1.0.0", Rule.Of("all", EnforcementLevel.Advisory, "Is never run", (_, _) => { }));
}
