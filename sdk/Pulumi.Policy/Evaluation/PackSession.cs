using System.Collections.Frozen;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// A pack at work on one stack: configured, and judging. The analyzer server, the gate and the test harness all go through here, so
/// that a policy gives the same answer in all three.
/// </summary>
/// <remarks>
/// Judging is thread-safe; configuring is not, and comes first. A policy that does not finish in time becomes an error and is left
/// behind; after the third, the session judges nothing any more and answers errors.
/// </remarks>
public sealed class PackSession
{
    private readonly TimeProvider _clock;
    private PackSettings _settings = PackSettings.Of(PropertyMap.Empty);
    private RunLimits _limits;
    private WaiverBook _waivers = WaiverBook.Empty;

    /// <summary>The pack with its initial configuration.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="clock">Tells the day, by which waivers expire; null takes the system's.</param>
    /// <exception cref="PolicyPackException">The pack's own configuration is not valid.</exception>
    public PackSession(PolicyPack pack, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Pack = pack;
        _clock = clock ?? TimeProvider.System;
        _limits = Limits();
        Table = new([]);
        Apply(FrozenDictionary<string, PolicyConfiguration>.Empty, isComplete: false);
    }

    /// <summary>The pack.</summary>
    public PolicyPack Pack { get; }

    /// <summary>Which stack is judged.</summary>
    public StackInfo Info { get; set; } = StackInfo.None;

    /// <summary>Trips when the engine cancels.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Where the pack is, for files of its own; null when nobody told.</summary>
    public string? PackDirectory { get; set; }

    /// <summary>Where log lines go; null drops them. It may be called from several threads.</summary>
    public Action<LogLine>? Log { get; set; }

    /// <summary>The levels and settings in force, by policy name, disabled policies included.</summary>
    public IReadOnlyDictionary<string, PolicyConfiguration> Configuration { get; private set; } = FrozenDictionary<string, PolicyConfiguration>.Empty;

    /// <summary>
    /// The file that the configuration names for waivers, seen from the directory of the Pulumi program. A session reads no files: who
    /// runs it does, with <see cref="WaiverFile"/>, and sets <see cref="Waivers"/>.
    /// </summary>
    public string WaiverPath => _settings.WaiverPath;

    /// <summary>The waivers. Setting them forgets which were used.</summary>
    public IReadOnlyList<Waiver> Waivers
    {
        get => _waivers.Waivers;
        set => _waivers = new(value, Pack.Policies.Select(policy => policy.Metadata.Name), _clock);
    }

    /// <summary>The policies that are not disabled, with the level and settings in force.</summary>
    internal PolicyTable Table { get; private set; }

    /// <summary>Called when so many policies did not finish that the process should end.</summary>
    internal Action? Exhausted { get; init; }

    /// <summary>Replaces the configuration. Policies that it does not name keep the pack's levels and defaults.</summary>
    /// <param name="configuration">By policy name; <c>all</c> stands for every policy that is not named with a level of its own.</param>
    /// <exception cref="PolicyPackException">A level or a setting is not valid; the message names the policy, the setting and the mend.</exception>
    public void Configure(IReadOnlyDictionary<string, PolicyConfiguration> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Apply(configuration, isComplete: true);
    }

    // A pack must start, and tell what it can be configured with, before it is: until then a policy that cannot do without a setting
    // only fails.
    private void Apply(IReadOnlyDictionary<string, PolicyConfiguration> configuration, bool isComplete)
    {
        var inForce = new Dictionary<string, PolicyConfiguration>(StringComparer.Ordinal);
        var active = new List<ActivePolicy>();
        foreach (var registration in Pack.Configurable)
        {
            var policy = registration.Metadata;
            var initial = Pack.InitialConfiguration.GetValueOrDefault(policy.Name);
            var given = configuration.GetValueOrDefault(policy.Name);
            var level = given?.Enforcement ?? configuration.GetValueOrDefault("all")?.Enforcement ?? Pack.InitialEnforcement(policy);
            var settings = SettingsValidator.Complete(policy, (initial?.Settings ?? PropertyMap.Empty).Concat(given?.Settings ?? PropertyMap.Empty));
            inForce[policy.Name] = new(level, settings);
            if (level == EnforcementLevel.Disabled) continue;
            var missing = SettingsValidator.Missing(policy, settings);
            if (isComplete && missing is not null) throw new PolicyPackException(missing);
            active.Add(new(policy, missing is null ? registration.Create(settings) : registration.CreateDefault(), level, settings) { Problem = missing });
        }

        _settings = PackSettings.Of(inForce[PackSettings.Name].Settings);
        _limits = Limits();
        Configuration = inForce.ToFrozenDictionary(StringComparer.Ordinal);
        Table = new(active);
    }

    /// <summary>Judges one resource by itself, with all resource policies of its type.</summary>
    /// <param name="resource">The resource, with its inputs.</param>
    /// <exception cref="OperationCanceledException"><see cref="Cancellation"/> tripped.</exception>
    public IReadOnlyList<PolicyResult> Analyze(Resource resource) => AnalyzeAsync(resource).GetAwaiter().GetResult();

    /// <inheritdoc cref="Analyze(Resource)"/>
    public Task<IReadOnlyList<PolicyResult>> AnalyzeAsync(Resource resource) => AnalyzeAsync(resource, static result => result);

    /// <summary>Judges the resources of a stack as parts of it, with all stack policies.</summary>
    /// <param name="stack">The stack; its resources hold outputs.</param>
    /// <exception cref="OperationCanceledException"><see cref="Cancellation"/> tripped.</exception>
    public IReadOnlyList<PolicyResult> AnalyzeStack(Stack stack) => AnalyzeStackAsync(stack).GetAwaiter().GetResult();

    /// <inheritdoc cref="AnalyzeStack(Stack)"/>
    public Task<IReadOnlyList<PolicyResult>> AnalyzeStackAsync(Stack stack) => AnalyzeStackAsync(stack, static result => result);

    /// <summary>
    /// Mends a resource with the policies at level <see cref="EnforcementLevel.Remediate"/>, in the order of the pack, each seeing what
    /// the one before it left. Judge what is left with <see cref="Analyze(Resource)"/>.
    /// </summary>
    /// <param name="resource">The resource, with its inputs.</param>
    /// <returns>What was done; nothing for a resource that needs no mending. The last one's <see cref="Remediation.After"/> is what is left.</returns>
    /// <exception cref="OperationCanceledException"><see cref="Cancellation"/> tripped.</exception>
    public IReadOnlyList<Remediation> Remediate(Resource resource) =>
        [.. RemediateAsync(resource).GetAwaiter().GetResult().Select(mending => mending.Done).OfType<Remediation>()];

    /// <summary>Judges one resource by itself, and keeps of each result only what is asked for.</summary>
    internal Task<IReadOnlyList<T>> AnalyzeAsync<T>(Resource resource, Func<PolicyResult, T> keep)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var policies = Table.Of(resource.Type);
        return policies.Length == 0
            ? Task.FromResult<IReadOnlyList<T>>([])
            : new ResourceRun<T>(resource, policies, Context([resource]) with { Root = Node.Of(resource) }, _limits, keep).RunAsync(Cancellation);
    }

    /// <summary>Judges a stack, and keeps of each result only what is asked for: those of a large stack need not be in memory all at once.</summary>
    internal Task<IReadOnlyList<T>> AnalyzeStackAsync<T>(Stack stack, Func<PolicyResult, T> keep)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new StackRun<T>(stack, Table.Stack, Context(stack.Resources) with { Stack = stack }, _limits, keep).RunAsync(Cancellation);
    }

    internal Task<IReadOnlyList<Mending>> RemediateAsync(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var policies = Array.FindAll(Table.Of(resource.Type), policy => policy.Enforcement == EnforcementLevel.Remediate);
        return policies.Length == 0
            ? Task.FromResult<IReadOnlyList<Mending>>([])
            : new RemediationRun(resource, policies, Context([resource]), _limits).RunAsync(Cancellation);
    }

    private RunLimits Limits() => new(_settings.Timeout, () => Exhausted?.Invoke());

    private PolicyContext Context(IEnumerable<Resource> resources) => new()
    {
        Info = Info,
        Cancellation = Cancellation,
        PackDirectory = PackDirectory,
        Secrets = SecretTexts.Of(resources, Info),
        Waivers = _waivers,
        Undetermined = _settings.Undetermined,
        Log = Log,
    };
}
