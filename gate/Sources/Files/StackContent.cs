using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>What has been read of a file so far.</summary>
internal sealed class StackContent
{
    private readonly Dictionary<string, StateResource> _resources = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<string> _errors = [];
    private readonly SortedDictionary<string, string> _config = new(StringComparer.Ordinal);

    public List<string> Notices { get; } = [];

    public int Count => _resources.Count;

    /// <summary>Adds a resource; a later one of the same URN takes its place, as a later step of a plan does.</summary>
    public void Set(StateResource resource)
    {
        if (!_resources.ContainsKey(resource.Urn.Text)) _order.Add(resource.Urn.Text);
        _resources[resource.Urn.Text] = resource;
    }

    public void Remove(string urn)
    {
        if (_resources.Remove(urn)) _order.Remove(urn);
    }

    public void Error(string? message)
    {
        if (!string.IsNullOrWhiteSpace(message)) _errors.Add(Shown.Line(message));
    }

    public void Configure(PropertyMap config)
    {
        foreach (var (key, value) in config) _config[key] = value.Text ?? PlainJson.Write(value);
    }

    public StackSource ToStack(SourceKind kind, bool dryRun, string file)
    {
        var all = _order.Select(urn => _resources[urn]).ToArray();
        var root = all.FirstOrDefault(resource => resource.Type == "pulumi:pulumi:Stack") ?? all.FirstOrDefault();
        var providers = all.Where(resource => resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)).ToDictionary(
            resource => resource.Urn.Text,
            resource => new ProviderResource { Urn = resource.Urn.Text, Type = resource.Type, Name = resource.Urn.Name, Properties = resource.Inputs.Public },
            StringComparer.Ordinal);

        return new StackSource
        {
            Project = root?.Urn.Project ?? string.Empty,
            Stack = root?.Urn.Stack ?? string.Empty,
            Kind = kind,
            DryRun = dryRun,
            Resources = [.. all.Select(resource => Resource(resource, providers))],
            Config = _config,
            ConfigSecretKeys = [.. _config.Where(entry => entry.Value == PropertyJson.SecretText).Select(entry => entry.Key)],
            Notices = Notices,
            Failure = _errors is [var first, ..] ? $"{file} is of an operation that failed, so it does not show all of the stack: {first}" : null,
        };
    }

    private static StackResource Resource(StateResource resource, Dictionary<string, ProviderResource> providers) => new()
    {
        Inputs = new Resource
        {
            Urn = resource.Urn.Text,
            Type = resource.Type,
            Name = resource.Urn.Name,
            Properties = resource.Inputs.Public,
            Options = resource.Options with { Parent = resource.Parent },
            Provider = ProviderOf(resource.Provider, providers),
            Parent = resource.Parent,
            Dependencies = resource.Dependencies,
            PropertyDependencies = resource.PropertyDependencies,
        },
        AllInputs = resource.Inputs.All,
        Outputs = resource.Outputs.Public,
        Id = resource.Id,
        Custom = resource.Custom,
        External = resource.External,
        Position = resource.Position,
    };

    private static ProviderResource? ProviderOf(string? reference, Dictionary<string, ProviderResource> providers)
    {
        if (reference is null || ProviderReference.UrnOf(reference) is not { } text || !Urn.TryParse(text, out var urn)) return null;
        return providers.TryGetValue(text, out var provider) ? provider : new ProviderResource { Urn = text, Type = urn.Type, Name = urn.Name };
    }
}
