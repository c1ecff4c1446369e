using Platform.Gate.Engine;
using Platform.Gate.Engine.Aws;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Platform.Gate.Packs;

/// <summary>
/// The policies at level remediate, applied to a stack before it is judged: each sees what the one before it left, whichever pack it is of. The
/// program itself ran without them, so what it made of a mended resource's outputs is as it was.
/// </summary>
internal sealed class StackRemediation(StackSource source)
{
    private readonly List<Finding> _findings = [];
    private readonly List<RemediatedResource> _remediated = [];
    private readonly List<string> _problems = [];
    private readonly List<(IPackRun Pack, PackFailedException Exception)> _broken = [];

    /// <summary>What each policy did.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What they did together.</summary>
    public IReadOnlyList<RemediatedResource> Remediated => _remediated;

    /// <summary>What they could not do.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The packs that broke; they mended nothing any more.</summary>
    public IReadOnlyList<(IPackRun Pack, PackFailedException Exception)> Broken => _broken;

    /// <returns>The stack as the remediations leave it.</returns>
    public async Task<StackSource> ApplyAsync(IReadOnlyList<IPackRun> packs, CancellationToken cancellation)
    {
        var remediating = packs.Where(pack => pack.Remediates).ToList();
        if (remediating.Count == 0) return source;
        var resources = new List<StackResource>(source.Resources.Count);
        foreach (var resource in source.Resources)
        {
            var mended = resource;
            var first = _findings.Count;
            foreach (var pack in resource.External ? [] : remediating.Where(IsWhole)) mended = await TryMendAsync(mended, pack, cancellation);
            resources.Add(mended);
            if (_findings.Count == first) continue;
            var policies = _findings.Skip(first).Select(finding => finding.Policy);
            _remediated.Add(new(source.Name, _findings[first].Resource!, resource.Position, [.. policies], Changes(resource, mended.AllInputs)));
        }

        return source with { Resources = resources };
    }

    private bool IsWhole(IPackRun pack) => !_broken.Exists(broken => broken.Pack == pack);

    private async Task<StackResource> TryMendAsync(StackResource resource, IPackRun pack, CancellationToken cancellation)
    {
        try
        {
            return Mend(resource, pack, await pack.RemediateAsync(resource, cancellation));
        }
        catch (PackFailedException exception)
        {
            _broken.Add((pack, exception));
            return resource;
        }
    }

    private StackResource Mend(StackResource resource, IPackRun pack, IReadOnlyList<RemediationStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Problem.Length > 0)
            {
                _problems.Add($"{resource.Inputs.Name}: {step.Policy} could not mend it: {Shown.Line(step.Problem)}");
                continue;
            }

            var changes = Changes(resource, step.After);
            if (changes.Count == 0) continue;
            _findings.Add(Finding(resource, pack, step, changes));
            resource = With(resource, AllTags(resource, step.After));
        }

        return resource;
    }

    // What providers and engine keep for themselves, and what the provider makes of the tags, is nobody's to mend.
    private static IReadOnlyList<PropertyChange> Changes(StackResource resource, PropertyMap after) =>
        [.. PropertyChange.Between(resource.AllInputs, after).Where(change => !StackResource.IsInternal(change.Steps[0]) && change.Steps[0] != "tagsAll")];

    // The provider checks inputs again after a remediation.
    private static PropertyMap AllTags(StackResource resource, PropertyMap after) =>
        after["tagsAll"] is not null && resource.Inputs.Provider is { } provider ? after.With("tagsAll", AwsCheck.AllTags(after["tags"], provider.Properties)) : after;

    private Finding Finding(StackResource resource, IPackRun pack, RemediationStep step, IReadOnlyList<PropertyChange> changes) => new()
    {
        Kind = "policy",
        Policy = step.Policy,
        Pack = pack.Pack.Name,
        Status = FindingStatus.Remediated,
        Enforcement = EnforcementLevel.Remediate,
        Severity = step.Severity,
        Source = source.Name,
        Resource = new(resource.Inputs.Urn, resource.Inputs.Type, resource.Inputs.Name),
        Path = changes is [var only] ? only.Path : string.Empty,
        Position = resource.Position,
        Title = step.Title,
        Message = string.Join('\n', changes),
        Changes = changes,
        Fingerprint = Fingerprint.Of(pack.Pack.Name, step.Policy, resource.Inputs, changes is [var single] ? single.Path : string.Empty),
    };

    // A provider gives inputs back as outputs: those follow.
    private static StackResource With(StackResource resource, PropertyMap after)
    {
        var changed = after.Where(property => resource.AllInputs[property.Key] is not { } before || !PropertyValue.DeepEquals(before, property.Value))
            .Where(property => !StackResource.IsInternal(property.Key)).ToList();
        var removed = resource.AllInputs.Names.Where(name => after[name] is null).ToHashSet(StringComparer.Ordinal);
        var kept = resource.Outputs.Without(name => removed.Contains(name) || changed.Exists(property => property.Key == name));
        return resource with
        {
            AllInputs = after,
            Inputs = resource.Inputs with { Properties = after.Without(StackResource.IsInternal) },
            Outputs = new PropertyMap([.. kept, .. changed]),
        };
    }
}
