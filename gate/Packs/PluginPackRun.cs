using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Platform.Gate.Engine;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;
using Wire = Pulumi.Protocol;

namespace Platform.Gate.Packs;

/// <summary>A pack in a process of its own, whose diagnostics become findings as those of the gate's own pack.</summary>
internal sealed class PluginPackRun : IPackRun
{
    // What Pulumi's own SDK says of a policy that asked for a value which only the update will tell.
    private const string CannotRun = "can't run policy '";

    private readonly PluginPack _pack;
    private readonly IReadOnlyDictionary<string, PolicyConfig> _configuration;
    private readonly Dictionary<string, PolicyInfo> _policies = new(StringComparer.Ordinal);
    private readonly DateOnly _today;

    private PluginPackRun(PluginPack pack, IReadOnlyDictionary<string, PolicyConfig> configuration, IReadOnlyList<Waiver> waivers, DateOnly today)
    {
        (_pack, _configuration, _today, Waivers) = (pack, configuration, today, waivers);
        foreach (var policy in pack.Info.Policies) _policies[policy.Name] = policy;
    }

    public ReportPack Pack => new(Name, _pack.Info.Version, _pack.Info.Policies.Count, Hash(_pack.Info));

    public IReadOnlyList<Waiver> Waivers { get; }

    public bool Remediates => _configuration.Values.Any(policy => policy.EnforcementLevel == Wire.EnforcementLevel.Remediate);

    private string Name => _pack.Info.Name;

    /// <exception cref="InputException">It is not a pack, lacks what it needs to run, or refuses its configuration.</exception>
    /// <exception cref="PackFailedException">It broke.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The run disposes of it, and so does the catch.")]
    public static async Task<PluginPackRun> StartAsync(
        PackChoice choice, StackSource source, PluginPackOptions options, IReadOnlyList<Waiver> waivers, DateOnly today, CancellationToken cancellation)
    {
        var pack = await PluginPack.StartAsync(choice.Path, source, options with { ProgramDirectory = source.ProjectDirectory }, cancellation);
        try
        {
            return new(pack, await pack.ConfigureAsync(choice.Configuration, cancellation), waivers, today);
        }
        catch
        {
            await pack.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<RemediationStep>> RemediateAsync(StackResource resource, CancellationToken cancellation)
    {
        var answer = await _pack.RemediateAsync(resource, cancellation);
        return
        [
            .. answer.Remediations.Select(one => new RemediationStep
            {
                Policy = one.PolicyName,
                Title = one.Description,
                Severity = SeverityOf(Wire.PolicySeverity.Unspecified, one.PolicyName),
                After = one.Diagnostic.Length > 0 ? resource.AllInputs : PropertyWire.Read(one.Properties),
                Problem = one.Diagnostic,
            }),
        ];
    }

    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyEvidence> Evidence)> JudgeAsync(StackSource source, CancellationToken cancellation)
    {
        var count = new PluginEvidence(Name, _pack.Info, _configuration);
        var findings = new List<Finding>();
        var resources = source.Resources.ToLookup(resource => resource.Inputs.Urn, StringComparer.Ordinal);
        foreach (var resource in source.Resources.Where(resource => !resource.External))
        {
            var answer = await _pack.AnalyzeAsync(resource, cancellation);
            count.AddResource(Keep(answer, diagnostic => Finding(diagnostic, source, resource)), answer.NotApplicable);
        }

        var whole = await _pack.AnalyzeStackAsync(source, cancellation);
        count.AddStack(Keep(whole, diagnostic => Finding(diagnostic, source, resources[diagnostic.Urn].FirstOrDefault())), whole.NotApplicable);
        return (findings, count.Evidence());

        List<Finding> Keep(PackAnswer answer, Func<AnalyzeDiagnostic, Finding> make)
        {
            var made = answer.Diagnostics.Select(make).ToList();
            findings.AddRange(made);
            return made;
        }
    }

    public ValueTask DisposeAsync() => _pack.DisposeAsync();

    private Finding Finding(AnalyzeDiagnostic diagnostic, StackSource source, StackResource? resource)
    {
        var policy = _policies.GetValueOrDefault(diagnostic.PolicyName);
        var title = policy?.Description is { Length: > 0 } described ? described : diagnostic.Description;
        var waiver = resource is null ? null : Waivers.FirstOrDefault(one => one.Covers(diagnostic.PolicyName, resource.Inputs.Urn) && !one.IsExpired(_today));
        return new()
        {
            Kind = "policy",
            Policy = diagnostic.PolicyName,
            Pack = Name,
            Status = diagnostic.Message.StartsWith(CannotRun, StringComparison.Ordinal) ? FindingStatus.Undetermined : FindingStatus.Violation,
            Enforcement = Level(diagnostic.EnforcementLevel),
            Severity = SeverityOf(diagnostic.Severity, diagnostic.PolicyName),
            Source = source.Name,
            Resource = resource is null ? null : new(resource.Inputs.Urn, resource.Inputs.Type, resource.Inputs.Name),
            Position = resource?.Position,
            Title = title,
            Message = MessageOf(diagnostic.Message, title),
            Remediation = policy?.RemediationSteps ?? string.Empty,
            Frameworks = PluginEvidence.Controls(policy).Select(control => control.ToString()).ToList(),
            Link = policy?.Url is { Length: > 0 } url ? url : null,
            Fingerprint = Fingerprint.Of(Name, diagnostic.PolicyName, resource?.Inputs, string.Empty),
            Waiver = waiver,
        };
    }

    // SDKs put the description before what was found, since the Pulumi CLI shows nothing else.
    private static string MessageOf(string message, string title)
    {
        var found = title.Length > 0 && message.StartsWith(title, StringComparison.Ordinal) ? message[title.Length..].Trim() : message.Trim();
        return found.Length > 0 ? found : title;
    }

    private Severity? SeverityOf(PolicySeverity severity, string policy) => PluginEvidence.Severity(
        severity != PolicySeverity.Unspecified ? severity : _policies.GetValueOrDefault(policy)?.Severity ?? PolicySeverity.Unspecified);

    private static EnforcementLevel Level(Wire.EnforcementLevel level) => level switch
    {
        Wire.EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        Wire.EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        _ => EnforcementLevel.Mandatory,
    };

    private static string Hash(AnalyzerInfo info)
    {
        // Maps have no order on the wire; what they say is in the evidence.
        var stable = info.Clone();
        stable.InitialConfig.Clear();
        return ContentHash.Of(stable.ToByteArray());
    }
}
