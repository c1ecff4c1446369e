using Pulumi.Policy;

namespace Platform.ConformancePacks;

internal static class RemediatePack
{
    public static PolicyPack Create() => Rule.Pack("remediate", "3.0.0", new PolicyRegistration(
        new() { Name = "fixup", Enforcement = EnforcementLevel.Remediate, Description = "Sets property to config" },
        settings => new Fixup(settings["value"]?.Bool ?? false)));

    private sealed class Fixup(bool wanted) : ResourcePolicy
    {
        public override IReadOnlyList<string> Types => [Rule.Type];

        protected override Truth Holds(AnyResourceView resource) => resource["value"].AsFlag.Is(wanted);

        protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["value"].AsFlag, wanted)];
    }
}
