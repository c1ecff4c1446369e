using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>The packs, by the name on the command line.</summary>
internal static class Packs
{
    public static IReadOnlyDictionary<string, Func<StackInfo, PolicyPack>> ByName { get; } = new SortedDictionary<string, Func<StackInfo, PolicyPack>>(StringComparer.Ordinal)
    {
        ["simple"] = _ => SimplePack.Create(),
        ["analyze-stack"] = _ => AnalyzeStackPack.Create(),
        ["config"] = _ => ConfigPack.Create(),
        ["config-schema"] = _ => ConfigSchemaPack.Create(),
        ["dryrun"] = _ => DryRunPack.Create(),
        ["enforcement-config"] = _ => EnforcementConfigPack.Create(),
        ["invalid-policy"] = _ => InvalidPack.Create(),
        ["remediate"] = _ => RemediatePack.Create(),
        ["resource-metadata"] = _ => ResourceMetadataPack.Create(),
        ["stack-config"] = StackConfigPack.Create,
        ["stack-tags"] = _ => StackTagsPack.Create(),
        ["unruly"] = _ => UnrulyPack.Create(),
        ["differential"] = _ => DifferentialPack.Create(),
    };
}
