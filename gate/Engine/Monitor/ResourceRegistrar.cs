using System.Collections.Immutable;
using Platform.Gate.Engine.Aws;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Registers the resources a program makes and reads, and answers what it may know of them.</summary>
internal sealed class ResourceRegistrar(PreviewDeployment deployment)
{
    private readonly StackReferences _references = new(deployment);

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        if (request.Name.Length == 0) throw MonitorErrors.NoName(request.Type);
        if (request.Custom || request.Remote) CheckType(request.Name, request.Type);
        var parent = ParentOf(request.Name, request.Parent);
        await deployment.Transforms.ApplyAsync(request, parent, cancellationToken).ConfigureAwait(false);

        var registration = Make(request, parent);
        deployment.Resources.Add(registration);
        deployment.Registered();
        if (registration.Remote) deployment.Notices.OpaqueComponent(registration);

        return new RegisterResourceResponse
        {
            Urn = registration.Urn.Text,
            Id = registration.Id,
            Object = PropertyBags.Write(AwsCheck.Told(request.Type, registration.Outputs), request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues),
        };
    }

    public void RegisterOutputs(RegisterResourceOutputsRequest request) =>
        deployment.Resources.SetOutputs(request.Urn, deployment.Bags.Read(request.Outputs, request.Urn));

    public async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request)
    {
        var parent = ParentOf(request.Name, request.Parent);
        CheckType(request.Name, request.Type);
        var dependencies = new SortedSet<string>(request.Dependencies, StringComparer.Ordinal);
        var properties = deployment.Bags.Read(request.Properties, request.Name, dependencies);
        if (request.Type == StackReferences.Type)
            properties = await _references.ResolveAsync(properties["name"]?.Text ?? request.Id).ConfigureAwait(false);
        var package = deployment.Packages.Of(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL);
        var registration = new Registration
        {
            Urn = UrnOf(parent, request.Type, request.Name),
            Type = request.Type,
            Parent = parent,
            Custom = true,
            External = true,
            Inputs = properties,
            Outputs = properties,
            Id = Signatures.IsUnknown(request.Id) ? string.Empty : request.Id,
            Dependencies = Urns(request.Name, dependencies),
            Provider = package.IsBuiltIn ? null : deployment.Providers.Of(request.Name, ProviderChoice.Inherited(request.Provider, package.Name, parent, true), package),
            Options = new() { AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs], Parent = parent?.Urn.Text },
            Position = SourcePositions.Read(request.SourcePosition, deployment.Project.Directory),
        };
        deployment.Resources.Add(registration);
        deployment.Registered();
        return new ReadResourceResponse
        {
            Urn = registration.Urn.Text,
            Properties = PropertyBags.Write(properties, request.AcceptSecrets, request.AcceptResources, supportsPartialValues: true),
        };
    }

    private Registration Make(RegisterResourceRequest request, Registration? parent)
    {
        var urn = UrnOf(parent, request.Type, request.Name);
        var dependencies = new DependencyReader(request);
        var inputs = deployment.Bags.Read(request.Object, urn.Text, dependencies.OfOutputs);
        var package = deployment.Packages.Of(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL);
        var isProvider = ProviderReference.IsProviderType(request.Type);
        if (isProvider && package.Version.Length > 0 && inputs["version"] is null) inputs = inputs.With("version", PropertyValue.Of(package.Version));
        var managed = request.Custom || request.Remote;
        var reference = ProviderChoice.Inherited(request.Provider, package.Name, parent, managed);
        var provider = managed && !isProvider && !package.IsBuiltIn ? deployment.Providers.Of(request.Name, reference, package) : null;
        if (request.Custom && package.Name == "aws" && provider is not null) inputs = AwsCheck.Apply(request.Type, inputs, provider.Inputs);
        var made = request.Custom && provider is not null ? Synthesised(request.Type, urn, inputs, provider) : ImmutableDictionary<string, PropertyValue>.Empty;

        return new Registration
        {
            Urn = urn,
            Type = request.Type,
            Parent = parent,
            Custom = request.Custom,
            Remote = request.Remote,
            Inputs = inputs,
            Outputs = request.Custom ? OutputsOf(request, new([.. inputs, .. made])) : PropertyMap.Empty,
            Id = made.GetValueOrDefault("id")?.Text ?? string.Empty,
            SynthesisedOutputs = made.Keys.ToImmutableSortedSet(StringComparer.Ordinal),
            Dependencies = Urns(request.Name, dependencies.All()),
            PropertyDependencies = dependencies.ByProperty(inputs).ToImmutableSortedDictionary(
                entry => entry.Key, entry => (IReadOnlyList<string>)Urns(request.Name, entry.Value), StringComparer.Ordinal),
            Provider = provider,
            ProviderReference = reference,
            Providers = (managed ? ImmutableDictionary<string, string>.Empty : parent?.Providers ?? ImmutableDictionary<string, string>.Empty)
                .SetItems(request.Providers),
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? string.Empty,
            Options = RegistrationOptions.Of(request, urn, parent),
            Transforms = [.. request.Transforms],
            Position = SourcePositions.Read(request.SourcePosition, deployment.Project.Directory),
        };
    }

    private IReadOnlyDictionary<string, PropertyValue> Synthesised(string type, Urn urn, PropertyMap inputs, Registration provider) =>
        deployment.Options.Outputs == OutputMode.Unknown
            ? ImmutableDictionary<string, PropertyValue>.Empty
            : OutputTable.Synthesise(type, urn, inputs, AwsPlace.Of(inputs, provider.Inputs, deployment.Options));

    private static PropertyMap OutputsOf(RegisterResourceRequest request, PropertyMap outputs)
    {
        // The one resource the engine itself manages: it keeps what it is given.
        if (request.Type == "pulumi:index:Stash" && outputs["input"] is { } stashed) outputs = outputs.With("output", stashed);
        foreach (var name in request.AdditionalSecretOutputs)
        {
            if (outputs[name] is { IsSecret: false } value) outputs = outputs.With(name, PropertyValue.Secret(value));
        }

        return outputs;
    }

    private Urn UrnOf(Registration? parent, string type, string name) => Urn.Create(deployment.Stack, deployment.Project.Name, parent?.Urn, type, name);

    private Registration? ParentOf(string name, string parent) => parent switch
    {
        "" => null,
        _ when deployment.Resources.TryGet(parent, out var registration) => registration,
        _ => throw MonitorErrors.UnknownParent(name, parent),
    };

    private static void CheckType(string name, string type)
    {
        if (type.Split(':') is not [{ Length: > 0 }, _, { Length: > 0 }]) throw MonitorErrors.BadType(name, type);
    }

    private static string[] Urns(string name, IEnumerable<string> urns) =>
        [.. urns.Select(urn => Urn.TryParse(urn, out _) ? urn : throw MonitorErrors.BadUrn(name, urn))];
}
