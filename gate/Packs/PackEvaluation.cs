using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;

namespace Platform.Gate.Packs;

/// <summary>What the gate's own pack says of a stack: the same session that answers the Pulumi CLI, asked in-process.</summary>
internal sealed class PackEvaluation : IPackRun
{
    private readonly PackSession _session;
    private StackSource _source;
    private Dictionary<string, StackResource> _resources = [];

    /// <param name="session">The configured pack, with its waivers.</param>
    /// <param name="source">The stack.</param>
    /// <param name="cancellation">Trips when nobody waits for the answer any more.</param>
    public PackEvaluation(PackSession session, StackSource source, CancellationToken cancellation)
    {
        (_session, _source) = (session, source);
        session.Cancellation = cancellation;
        session.Info = new()
        {
            Project = source.Project,
            Stack = source.Stack,
            Organization = "organization",
            DryRun = source.DryRun,
            Config = source.Config,
            ConfigSecretKeys = source.ConfigSecretKeys,
        };
    }

    public ReportPack Pack => new(_session.Pack.Name, _session.Pack.Version, _session.Pack.Policies.Count, PackHash.Of(_session.Pack));

    public IReadOnlyList<Waiver> Waivers => _session.Waivers;

    public bool Remediates => _session.Configuration.Values.Any(policy => policy.Enforcement == EnforcementLevel.Remediate);

    public async Task<IReadOnlyList<RemediationStep>> RemediateAsync(StackResource resource, CancellationToken cancellation)
    {
        var done = await Task.Run(() => _session.Remediate(resource.Inputs with { Properties = resource.AllInputs }), cancellation);
        return [.. done.Select(one => new RemediationStep { Policy = one.Policy.Name, Title = one.Policy.Description, Severity = one.Policy.Severity, After = one.After, Problem = one.Problem })];
    }

    public Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyEvidence> Evidence)> JudgeAsync(StackSource source, CancellationToken cancellation)
    {
        _source = source;
        _resources = [];
        foreach (var resource in source.Resources) _resources[resource.Inputs.Urn] = resource;
        return Task.Run(() => Run(cancellation), cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private (IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyEvidence> Evidence) Run(CancellationToken cancellation)
    {
        var results = new List<PolicyResult>();
        foreach (var resource in _source.Resources.Where(resource => !resource.External))
        {
            cancellation.ThrowIfCancellationRequested();
            results.AddRange(_session.Analyze(resource.Inputs));
        }

        results.AddRange(_session.AnalyzeStack(new Stack(_source.Resources.Select(resource => resource.WithOutputs), _session.Info)));
        var findings = results
            .Where(result => result.Outcome is not (PolicyOutcome.Passed or PolicyOutcome.NotApplicable))
            .Select(Finding);
        return ([.. findings], Evidence(results));
    }

    private Finding Finding(PolicyResult result)
    {
        var policy = result.Policy;
        var resource = result.Urn is { } urn ? _resources.GetValueOrDefault(urn) : null;
        return new()
        {
            Kind = "policy",
            Policy = policy.Name,
            Pack = _session.Pack.Name,
            Status = result.Outcome switch
            {
                PolicyOutcome.Violated => FindingStatus.Violation,
                PolicyOutcome.Undetermined => FindingStatus.Undetermined,
                _ => FindingStatus.Error,
            },
            Enforcement = result.Enforcement,
            Severity = result.Severity,
            Source = _source.Name,
            Resource = resource is null ? null : new(resource.Inputs.Urn, resource.Inputs.Type, resource.Inputs.Name),
            Path = result.Path,
            Position = resource?.Position,
            Title = policy.Description,
            Why = policy.Rationale,
            Message = result.Message.Length > 0 ? result.Message : policy.Description,
            Synthesised = result.Facts.Any(RestsOnSynthesised),
            Remediation = policy.Remediation,
            Frameworks = [.. policy.Controls.Select(control => control.ToString())],
            Link = policy.Links.Count > 0 ? policy.Links[0] : null,
            Fingerprint = resource is null
                ? Fingerprint.Of(_session.Pack.Name, policy.Name, result.Urn, result.Path)
                : Fingerprint.Of(_session.Pack.Name, policy.Name, resource.Inputs, result.Path),
            Waiver = result.Waiver,
        };
    }

    // Either the output itself was made up, or an input was made of outputs of resources that have such.
    private bool RestsOnSynthesised(Fact fact)
    {
        if (fact.Node.Property is not { } property || fact.Node.Known is null || !_resources.TryGetValue(fact.Node.Resource.Urn, out var resource)) return false;
        return resource.SynthesisedOutputs.Contains(property)
            || (resource.Inputs.PropertyDependencies.TryGetValue(property, out var urns)
                && urns.Any(urn => _resources.TryGetValue(urn, out var origin) && origin.SynthesisedOutputs.Count > 0));
    }

    private List<PolicyEvidence> Evidence(List<PolicyResult> results)
    {
        var byPolicy = results.ToLookup(result => result.Policy.Name, StringComparer.Ordinal);
        return [.. _session.Pack.Policies.Select(registration => registration.Metadata).OrderBy(policy => policy.Name, StringComparer.Ordinal).Select(policy => new PolicyEvidence
        {
            Policy = policy.Name,
            Pack = _session.Pack.Name,
            Title = policy.Description,
            Why = policy.Rationale,
            Remediation = policy.Remediation,
            Severity = policy.Severity,
            Controls = policy.Controls,
            Link = policy.Links.Count > 0 ? policy.Links[0] : null,
            Enforcement = _session.Configuration[policy.Name].Enforcement!.Value.ToString().ToLowerInvariant(),
            Configuration = _session.Configuration[policy.Name].Settings,
            Passed = Count(policy.Name, PolicyOutcome.Passed),
            NotApplicable = Count(policy.Name, PolicyOutcome.NotApplicable),
            Undetermined = Count(policy.Name, PolicyOutcome.Undetermined),
            Violations = Count(policy.Name, PolicyOutcome.Violated),
            Errors = Count(policy.Name, PolicyOutcome.Error),
        })];

        int Count(string name, PolicyOutcome outcome) => byPolicy[name].Count(result => result.Outcome == outcome);
    }
}
