using System.Collections.Immutable;
using Google.Protobuf;
using Platform.Gate.Engine.Aws;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// One run of one program: what it registers, and what it is answered. It does what Pulumi's engine does in the preview of a new stack
/// (pulumi/pulumi, pkg/resource/deploy/source_eval.go), with no provider behind it.
/// </summary>
internal sealed class PreviewDeployment
{
    private readonly PulumiProject _project;
    private readonly string _stack;
    private readonly PreviewOptions _options;
    private readonly StackConfiguration _configuration;
    private readonly DefaultProviders _defaultProviders;
    private readonly Notices _notices;

    public PreviewDeployment(PulumiProject project, string stack, PreviewOptions options, StackConfiguration configuration)
    {
        _project = project;
        _stack = stack;
        _options = options;
        _configuration = configuration;
        _defaultProviders = new(project, stack, configuration, Resources);
        _notices = new(configuration.Notices);
        Log = new(options.ProgramOutput);
    }

    public ResourceTable Resources { get; } = new();

    public Packages Packages { get; } = new();

    public ProgramLog Log { get; }

    public IReadOnlyList<string> Notices => _notices.All();

    public DeploymentInfo Info()
    {
        var info = new DeploymentInfo
        {
            Project = _project.Name,
            Stack = _stack,
            Organization = _options.Organization,
            DryRun = true,
            Parallel = _options.Parallel,
        };
        info.Config.Add(new Dictionary<string, string>(_configuration.Values));
        info.ConfigSecretKeys.AddRange(_configuration.SecretKeys);
        return info;
    }

    public Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var registration = Registered(request);
        Resources.Add(registration);
        _options.Progress?.Invoke(new($"{_project.Name}/{_stack}", PreviewPhase.Running, Resources.Count));
        if (registration.Remote) _notices.OpaqueComponent(registration);

        var response = new RegisterResourceResponse { Urn = registration.Urn.Text, Id = registration.Id };
        if (registration.Custom)
            response.Object = PropertyWire.Write(Answer(registration.Outputs, request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues));
        return Task.FromResult(response);
    }

    public void RegisterOutputs(RegisterResourceOutputsRequest request) =>
        Resources.SetOutputs(request.Urn, Read(request.Outputs, request.Urn, new HashSet<string>(StringComparer.Ordinal)));

    public ReadResourceResponse Read(ReadResourceRequest request)
    {
        var parent = ParentOf(request.Name, request.Parent);
        CheckType(request.Name, request.Type);
        var found = new SortedSet<string>(request.Dependencies, StringComparer.Ordinal);
        var properties = Read(request.Properties, request.Name, found);
        var package = Packages.Of(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL);
        var registration = new Registration
        {
            Urn = Urn.Create(_stack, _project.Name, parent?.Urn, request.Type, request.Name),
            Type = request.Type,
            Parent = parent,
            Custom = true,
            External = true,
            Inputs = properties,
            Outputs = properties,
            Id = Signatures.IsUnknown(request.Id) ? string.Empty : request.Id,
            Dependencies = [.. found],
            Provider = package.Name == "pulumi" ? null : ProviderOf(request.Name, Inherited(request.Provider, package.Name, parent, true), package),
            Position = SourcePositions.Read(request.SourcePosition, _project.Directory),
        };
        Resources.Add(registration);
        return new ReadResourceResponse
        {
            Urn = registration.Urn.Text,
            Properties = PropertyWire.Write(Answer(properties, request.AcceptSecrets, request.AcceptResources, supportsPartialValues: true)),
        };
    }

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _notices.UnansweredInvoke(request.Tok);

        // Newer SDKs go by the flag, .NET and older ones by an unknown among the results.
        var result = new PropertyMap([new("id", PropertyValue.Unknown)]);
        return Task.FromResult(new ResourceInvokeResponse { Return = PropertyWire.Write(result), Unknown = true });
    }

    private Registration Registered(RegisterResourceRequest request)
    {
        if (request.Name.Length == 0) throw MonitorErrors.NoName(request.Type);
        if (request.Custom || request.Remote) CheckType(request.Name, request.Type);
        var parent = ParentOf(request.Name, request.Parent);
        var urn = Urn.Create(_stack, _project.Name, parent?.Urn, request.Type, request.Name);
        var found = new SortedSet<string>(request.Dependencies, StringComparer.Ordinal);
        var inputs = Read(request.Object, urn.Text, request.Remote ? new HashSet<string>(StringComparer.Ordinal) : found);
        var package = Packages.Of(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL);
        var isProvider = ProviderReference.IsProviderType(request.Type);
        if (isProvider && package.Version.Length > 0 && inputs["version"] is null) inputs = inputs.With("version", PropertyValue.Of(package.Version));
        var managed = request.Custom || request.Remote;
        var reference = Inherited(request.Provider, package.Name, parent, managed);
        var provider = managed && !isProvider && package.Name != "pulumi" ? ProviderOf(request.Name, reference, package) : null;
        if (request.Custom && package.Name == "aws" && provider is not null) inputs = AwsCheck.Apply(request.Type, inputs, provider.Inputs);
        var made = request.Custom ? Synthesised(request.Type, urn, inputs, provider) : ImmutableDictionary<string, PropertyValue>.Empty;

        return new Registration
        {
            Urn = urn,
            Type = request.Type,
            Parent = parent,
            Custom = request.Custom,
            Remote = request.Remote,
            Inputs = inputs,
            Outputs = request.Custom ? WithSecretOutputs(new([.. inputs, .. made]), request.AdditionalSecretOutputs) : PropertyMap.Empty,
            Id = made.GetValueOrDefault("id")?.Text ?? string.Empty,
            SynthesisedOutputs = made.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
            Dependencies = Urns(request.Name, found),
            PropertyDependencies = PropertyDependencies(request, inputs, found),
            Provider = provider,
            ProviderReference = reference,
            Providers = (request.Custom ? ImmutableDictionary<string, string>.Empty : parent?.Providers ?? ImmutableDictionary<string, string>.Empty)
                .SetItems(request.Providers),
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? string.Empty,
            Options = RegistrationOptions.Of(request, urn, parent),
            Transforms = [.. request.Transforms],
            Position = SourcePositions.Read(request.SourcePosition, _project.Directory),
        };
    }

    private IReadOnlyDictionary<string, PropertyValue> Synthesised(string type, Urn urn, PropertyMap inputs, Registration? provider) =>
        _options.Outputs == OutputMode.Unknown || provider is null
            ? ImmutableDictionary<string, PropertyValue>.Empty
            : OutputTable.Synthesise(type, urn, inputs, AwsPlace.Of(inputs, provider.Inputs, _options));

    private Registration? ParentOf(string name, string parent) => parent switch
    {
        "" => null,
        _ when Resources.TryGet(parent, out var registration) => registration,
        _ => throw MonitorErrors.UnknownParent(name, parent),
    };

    private static string Inherited(string given, string package, Registration? parent, bool managed)
    {
        if (given.Length > 0 || parent is null) return given;
        var ofParent = parent.ProviderReference;
        if (ofParent.Length > 0 && (!managed || PackageOfReference(ofParent) == package)) return ofParent;
        return managed ? parent.Providers.GetValueOrDefault(package, string.Empty) : string.Empty;
    }

    private static string? PackageOfReference(string reference) =>
        ProviderReference.UrnOf(reference) is { } text && Urn.TryParse(text, out var urn) ? ProviderReference.PackageOf(urn.Type) : null;

    private Registration ProviderOf(string name, string reference, Package package)
    {
        if (reference.Length == 0) return _defaultProviders.Of(package);
        return ProviderReference.UrnOf(reference) is { } urn && Resources.TryGet(urn, out var provider)
            ? provider
            : throw MonitorErrors.UnknownProvider(name, reference);
    }

    private static void CheckType(string name, string type)
    {
        if (type.Split(':') is not [{ Length: > 0 }, _, { Length: > 0 }]) throw MonitorErrors.BadType(name, type);
    }

    private static string[] Urns(string name, IEnumerable<string> urns) =>
        [.. urns.Select(urn => Urn.TryParse(urn, out _) ? urn : throw MonitorErrors.BadUrn(name, urn))];

    private static ImmutableSortedDictionary<string, IReadOnlyList<string>> PropertyDependencies(RegisterResourceRequest request, PropertyMap inputs, SortedSet<string> all)
    {
        // SDKs that do not say which property depends on what mean that each depends on all.
        var given = request.PropertyDependencies.Count == 0 && !request.Remote
            ? inputs.Names.Select(name => KeyValuePair.Create(name, (IReadOnlyList<string>)[.. all]))
            : request.PropertyDependencies.Select(entry =>
                KeyValuePair.Create(entry.Key, (IReadOnlyList<string>)Urns(request.Name, entry.Value.Urns.Distinct().Order(StringComparer.Ordinal))));
        return given.Where(entry => entry.Value.Count > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private PropertyMap Read(ByteString bag, string owner, ISet<string> dependencies)
    {
        try
        {
            var properties = PropertyTree.WithoutOutputs(PropertyWire.Read(bag), dependencies);
            return _configuration.Placeholders.Count == 0 ? properties : PropertyTree.Rewrite(properties, WithoutPlaceholder);
        }
        catch (PropertyFormatException exception)
        {
            throw MonitorErrors.BadProperties(owner, exception.Message);
        }
    }

    private PropertyValue? WithoutPlaceholder(PropertyValue value) =>
        value.Text is { } text && _configuration.Placeholders.Any(text.Contains) ? PropertyValue.Secret(PropertyValue.Unknown) : null;

    private static PropertyMap WithSecretOutputs(PropertyMap outputs, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (outputs[name] is { IsSecret: false } value) outputs = outputs.With(name, PropertyValue.Secret(value));
        }

        return outputs;
    }

    private static PropertyMap Answer(PropertyMap outputs, bool acceptsSecrets, bool acceptsResources, bool supportsPartialValues)
    {
        if (!acceptsSecrets) outputs = PropertyTree.WithoutSecrets(outputs);
        if (!acceptsResources) outputs = PropertyTree.WithoutReferences(outputs);
        if (supportsPartialValues) return outputs;
        return outputs.Without(name => PropertyTree.HasUnknown(outputs[name]!));
    }
}
