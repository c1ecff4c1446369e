using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>One run of a YAML program: each variable and resource is evaluated once, when something first needs it.</summary>
internal sealed class YamlRun
{
    private readonly YamlProgram _program;
    private readonly PreviewDeployment _deployment;
    private readonly Dictionary<string, YamlValue> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlResource> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private readonly YamlRegistration _registration;

    public YamlRun(YamlProgram program, PreviewDeployment deployment)
    {
        _program = program;
        _deployment = deployment;
        Evaluator = new(this, deployment);
        _registration = new(this, deployment);
    }

    public YamlErrors Errors => _program.Errors;

    public string File => _program.File;

    public YamlEvaluator Evaluator { get; }

    public string StackUrn { get; private set; } = string.Empty;

    /// <summary>The providers that are the default ones of their packages.</summary>
    public IEnumerable<string> DefaultProviders => _program.Resources
        .Where(resource => resource.Value is YamlMappingNode map && (YamlProgram.Find(map, "defaultProvider") as YamlScalarNode)?.Value == "true")
        .Select(resource => resource.Key);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        StackUrn = await _registration.RegisterStackAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (name, node) in _program.Variables) await VariableAsync(name, node, cancellationToken).ConfigureAwait(false);
        foreach (var (name, node) in _program.Resources) await ResourceAsync(name, node, cancellationToken).ConfigureAwait(false);
        var outputs = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, node) in _program.Outputs)
            outputs.Add(new(name, (await Evaluator.EvaluateAsync(node, cancellationToken).ConfigureAwait(false)).Value));
        _deployment.Resources.SetOutputs(StackUrn, new PropertyMap(outputs));
    }

    /// <summary>The resource of that name; null when the name is not a resource's.</summary>
    public async Task<YamlResource?> FindResourceAsync(string name, YamlNode from, CancellationToken cancellationToken) =>
        _program.Resources.ContainsKey(name) ? await ResourceAsync(name, from, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>What a name stands for: a resource's reference, a variable, a configuration value, or one of the program's own facts.</summary>
    public async Task<YamlValue> LookUpAsync(string name, YamlNode from, CancellationToken cancellationToken)
    {
        if (name == "pulumi") return YamlValue.Of(Facts());
        if (_program.Variables.TryGetValue(name, out var variable)) return await VariableAsync(name, variable, cancellationToken).ConfigureAwait(false);
        var structured = _deployment.Configuration.Structured;
        if (structured.TryGetValue(name.Contains(':', StringComparison.Ordinal) ? name : $"{_deployment.Project.Name}:{name}", out var value)) return YamlValue.Of(value);
        throw Errors.Unknown(from, name);
    }

    private async Task<YamlValue> VariableAsync(string name, YamlNode node, CancellationToken cancellationToken)
    {
        if (_variables.TryGetValue(name, out var present)) return present;
        using var running = Enter(name, node);
        return _variables[name] = await Evaluator.EvaluateAsync(node, cancellationToken).ConfigureAwait(false);
    }

    private async Task<YamlResource> ResourceAsync(string name, YamlNode from, CancellationToken cancellationToken)
    {
        if (_resources.TryGetValue(name, out var present)) return present;
        using var running = Enter(name, from);
        return _resources[name] = await _registration.RegisterAsync(name, _program.Resources[name], cancellationToken).ConfigureAwait(false);
    }

    private PropertyMap Facts() => new([
        new("project", PropertyValue.Of(_deployment.Project.Name)),
        new("stack", PropertyValue.Of(_deployment.Stack)),
        new("organization", PropertyValue.Of(_deployment.Options.Organization)),
        new("cwd", PropertyValue.Of(_deployment.Project.ProgramDirectory)),
        new("rootDirectory", PropertyValue.Of(_deployment.Project.Directory)),
    ]);

    private Running Enter(string name, YamlNode node) => _running.Add(name) ? new Running(_running, name) : throw Errors.Cycle(node, name);

    private sealed class Running(HashSet<string> running, string name) : IDisposable
    {
        public void Dispose() => running.Remove(name);
    }
}

/// <summary>A registered resource of a YAML program.</summary>
internal sealed record YamlResource(string Name, string Urn, string Id, bool Custom, PropertyMap Outputs)
{
    /// <summary>How other resources name it as their provider.</summary>
    public string ProviderReference => $"{Urn}::{(Id.Length > 0 ? Id : Signatures.UnknownString)}";

    /// <summary>The resource itself as a value.</summary>
    public PropertyValue Reference => PropertyValue.Special(PropertyKind.ResourceReference, new([
        new("urn", PropertyValue.Of(Urn)),
        .. Custom ? [KeyValuePair.Create("id", IdValue)] : Array.Empty<KeyValuePair<string, PropertyValue>>(),
    ]));

    /// <summary>One of its outputs. What the engine did not answer is unknown in a preview.</summary>
    public PropertyValue Property(string name) => name switch
    {
        "urn" => PropertyValue.Of(Urn),
        "id" => IdValue,
        _ => Outputs[name] ?? PropertyValue.Unknown,
    };

    private PropertyValue IdValue => Id.Length > 0 ? PropertyValue.Of(Id) : PropertyValue.Unknown;
}
