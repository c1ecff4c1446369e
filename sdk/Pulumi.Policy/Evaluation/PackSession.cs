using System.Collections.Frozen;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// A pack at work on one stack: configured, and judging. The analyzer server, the gate and the test harness all go through here, so
/// that a policy gives the same answer in all three.
/// </summary>
/// <remarks>Judging is thread-safe; configuring is not, and comes first.</remarks>
public sealed class PackSession
{
    private FrozenDictionary<string, ActivePolicy[]> _byType = FrozenDictionary<string, ActivePolicy[]>.Empty;
    private ActivePolicy[] _ofAnyType = [];

    /// <summary>The pack with its initial configuration.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="PolicyPackException">The pack's own configuration is not valid.</exception>
    public PackSession(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Pack = pack;
        Active = [];
        Configure(pack.InitialConfiguration);
    }

    /// <summary>The pack.</summary>
    public PolicyPack Pack { get; }

    /// <summary>Which stack is judged.</summary>
    public StackInfo Info { get; set; } = StackInfo.None;

    /// <summary>Trips when the engine cancels.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>How the pack treats what cannot be decided before the update.</summary>
    internal UndeterminedRule Undetermined { get; private set; } = UndeterminedRule.Default;

    /// <summary>The policies that are not disabled, with the level and settings in force.</summary>
    internal IReadOnlyList<ActivePolicy> Active { get; private set; }

    /// <summary>The levels and settings in force, by policy name, disabled policies included.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration> Configuration { get; private set; } = FrozenDictionary<string, PolicyConfiguration>.Empty;

    /// <summary>Replaces the configuration. Policies that it does not name keep the pack's levels and defaults.</summary>
    /// <param name="configuration">By policy name; <c>all</c> stands for every policy and goes before none of the others.</param>
    /// <exception cref="PolicyPackException">A level or a setting is not valid; the message names the policy, the setting and the mend.</exception>
    public void Configure(IReadOnlyDictionary<string, PolicyConfiguration> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var all = configuration.GetValueOrDefault("all")?.Enforcement;
        var inForce = new Dictionary<string, PolicyConfiguration>(StringComparer.Ordinal);
        var active = new List<ActivePolicy>();
        foreach (var registration in Pack.Configurable)
        {
            var policy = registration.Metadata;
            var initial = Pack.InitialConfiguration.GetValueOrDefault(policy.Name);
            var given = configuration.GetValueOrDefault(policy.Name);
            var level = given?.Enforcement ?? all ?? initial?.Enforcement ?? Pack.DefaultEnforcement(policy);
            var settings = SettingsValidator.Complete(policy, (initial?.Settings ?? PropertyMap.Empty).Concat(given?.Settings ?? PropertyMap.Empty));
            inForce[policy.Name] = new(level, settings);
            if (level != EnforcementLevel.Disabled) active.Add(new(policy, registration.Create(settings), level, settings));
        }

        Undetermined = UndeterminedRule.Of(configuration.GetValueOrDefault(PackSettings.Name)?.Settings);
        Configuration = inForce.ToFrozenDictionary(StringComparer.Ordinal);
        Active = active;
        _ofAnyType = [.. active.Where(policy => policy.Policy.Types is null)];
        _byType = active
            .SelectMany(policy => (policy.Policy.Types ?? []).Select(type => (type, policy)))
            .GroupBy(pair => pair.type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.policy).Concat(_ofAnyType).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Judges one resource by itself, with all resource policies of its type.</summary>
    /// <param name="resource">The resource, with its inputs.</param>
    public IReadOnlyList<PolicyResult> Analyze(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var results = new List<PolicyResult>();
        foreach (var policy in PoliciesOf(resource.Type))
        {
            if (!policy.Policy.JudgesStack) policy.Judge(resource, Context(policy, null), Undetermined, results);
        }

        return results;
    }

    /// <summary>Judges the resources of a stack as parts of it, with all stack policies.</summary>
    /// <param name="stack">The stack; its resources hold outputs.</param>
    public IReadOnlyList<PolicyResult> AnalyzeStack(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var results = new List<PolicyResult>();
        foreach (var policy in Active.Where(policy => policy.Policy.JudgesStack))
        {
            foreach (var resource in policy.Policy.Subjects(stack)) policy.Judge(resource, Context(policy, stack), Undetermined, results);
        }

        return results;
    }

    private ActivePolicy[] PoliciesOf(string type) => _byType.GetValueOrDefault(type) ?? _ofAnyType;

    private PolicyContext Context(ActivePolicy policy, Stack? stack) =>
        new() { Info = Info, Stack = stack, Settings = policy.Settings, Cancellation = Cancellation };
}
