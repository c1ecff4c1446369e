using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>Registers, or reads, the resources that a YAML program declares.</summary>
internal sealed class YamlRegistration(YamlRun run, PreviewDeployment deployment)
{
    private readonly ResourceRegistrar _registrar = new(deployment);

    public async Task<string> RegisterStackAsync(CancellationToken cancellationToken)
    {
        var request = new RegisterResourceRequest { Type = Sources.ProviderReference.StackType, Name = $"{deployment.Project.Name}-{deployment.Stack}" };
        return (await _registrar.RegisterAsync(request, cancellationToken).ConfigureAwait(false)).Urn;
    }

    public async Task<YamlResource> RegisterAsync(string key, YamlNode node, CancellationToken cancellationToken)
    {
        if (node is not YamlMappingNode declaration) throw run.Errors.NotAMap(node, key);
        foreach (var (member, _) in declaration.Children)
        {
            if ((member as YamlScalarNode)?.Value is not ("type" or "name" or "properties" or "options" or "get" or "defaultProvider"))
                throw run.Errors.NotSupported(member, $"`{member}` in a resource");
        }

        var type = (YamlProgram.Find(declaration, "type") as YamlScalarNode)?.Value ?? throw run.Errors.At(node, $"{key} has no type.");
        var name = (YamlProgram.Find(declaration, "name") as YamlScalarNode)?.Value ?? key;
        var token = TypeTokens.Complete(type);
        if (token.Split(':') is not [{ Length: > 0 }, _, { Length: > 0 }])
            throw run.Errors.At(YamlProgram.Find(declaration, "type")!, $"`{type}` is no type. Write package:module:Name, as in aws:s3:Bucket.");
        var position = new SourcePosition { Uri = new Uri(run.File).AbsoluteUri, Line = (int)node.Start.Line, Column = (int)node.Start.Column };
        var options = await new YamlOptions(run).ReadAsync(key, token, YamlProgram.Find(declaration, "options"), cancellationToken).ConfigureAwait(false);
        if (YamlProgram.Find(declaration, "get") is { } get) return await ReadAsync(name, token, get, options, position, cancellationToken).ConfigureAwait(false);

        var properties = await PropertiesAsync(YamlProgram.Find(declaration, "properties"), cancellationToken).ConfigureAwait(false);
        if (token == StackReferences.Type) return await ReadStackAsync(name, properties, options, position).ConfigureAwait(false);
        var request = options;
        request.Type = token;
        request.Name = name;
        request.Custom = !TypeTokens.IsRemote(token);
        request.Remote = TypeTokens.IsRemote(token);
        request.Object = PropertyWire.Write(new PropertyMap(properties.Select(property => KeyValuePair.Create(property.Name, property.Value.Value))));
        request.SourcePosition = position;
        request.AcceptSecrets = request.AcceptResources = request.SupportsPartialValues = request.AliasSpecs = true;
        foreach (var (property, value) in properties)
        {
            request.PropertyDependencies[property] = new() { Urns = { value.Dependencies } };
            request.Dependencies.Add(value.Dependencies.Except(request.Dependencies));
        }

        var response = await _registrar.RegisterAsync(request, cancellationToken).ConfigureAwait(false);
        return new YamlResource(key, response.Urn, response.Id, request.Custom, PropertyWire.Read(response.Object));
    }

    private async Task<YamlResource> ReadAsync(
        string name, string type, YamlNode node, RegisterResourceRequest options, SourcePosition position, CancellationToken cancellationToken)
    {
        if (node is not YamlMappingNode get) throw run.Errors.NotAMap(node, "get");
        var idNode = YamlProgram.Find(get, "id") ?? throw run.Errors.At(node, "`get` has no id.");
        var id = await run.Evaluator.EvaluateAsync(idNode, cancellationToken).ConfigureAwait(false);
        var state = await PropertiesAsync(YamlProgram.Find(get, "state"), cancellationToken).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Type = type,
            Name = name,
            Id = id.Value.Kind == PropertyKind.Unknown ? Signatures.UnknownString : id.Value.Text ?? throw run.Errors.At(idNode, "an id is a text."),
            Parent = options.Parent,
            Provider = options.Provider,
            Version = options.Version,
            PluginDownloadURL = options.PluginDownloadURL,
            Properties = PropertyWire.Write(new PropertyMap(state.Select(property => KeyValuePair.Create(property.Name, property.Value.Value)))),
            AcceptSecrets = true,
            AcceptResources = true,
            SourcePosition = position,
        };
        request.Dependencies.Add(state.Aggregate(id.Dependencies, (all, property) => all.Union(property.Value.Dependencies)).Union(options.Dependencies));
        var response = await _registrar.ReadAsync(request).ConfigureAwait(false);
        return new YamlResource(name, response.Urn, Signatures.IsUnknown(request.Id) ? string.Empty : request.Id, true, PropertyWire.Read(response.Properties));
    }

    private async Task<YamlResource> ReadStackAsync(string name, List<(string Name, YamlValue Value)> properties, RegisterResourceRequest options, SourcePosition position)
    {
        var stack = properties.FirstOrDefault(property => property.Name == "name").Value.Value?.Text ?? name;
        var request = new ReadResourceRequest
        {
            Type = StackReferences.Type,
            Name = name,
            Id = stack,
            Parent = options.Parent,
            Properties = PropertyWire.Write(new([new("name", PropertyValue.Of(stack))])),
            AcceptSecrets = true,
            AcceptResources = true,
            SourcePosition = position,
        };
        var response = await _registrar.ReadAsync(request).ConfigureAwait(false);
        return new YamlResource(name, response.Urn, stack, true, PropertyWire.Read(response.Properties));
    }

    private async Task<List<(string Name, YamlValue Value)>> PropertiesAsync(YamlNode? node, CancellationToken cancellationToken)
    {
        var properties = new List<(string, YamlValue)>();
        if (node is null) return properties;
        if (node is not YamlMappingNode map) throw run.Errors.NotAMap(node, "properties");
        foreach (var (key, value) in map.Children)
            properties.Add(((key as YamlScalarNode)?.Value ?? throw run.Errors.At(key, "a name is not a text."), await run.Evaluator.EvaluateAsync(value, cancellationToken).ConfigureAwait(false)));
        return properties;
    }
}
