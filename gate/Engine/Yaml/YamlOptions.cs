using Platform.Gate.Sources;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>Reads the options of a resource of a YAML program.</summary>
internal sealed class YamlOptions(YamlRun run)
{
    /// <summary>A registration with the options, and nothing else, filled in.</summary>
    public async Task<RegisterResourceRequest> ReadAsync(string name, string type, YamlNode? node, CancellationToken cancellationToken)
    {
        var request = new RegisterResourceRequest { Parent = run.StackUrn };
        if (node is not (null or YamlMappingNode)) throw run.Errors.NotAMap(node, "options");
        foreach (var (key, value) in node is YamlMappingNode map ? [.. map.Children] : Array.Empty<KeyValuePair<YamlNode, YamlNode>>())
            await SetAsync(request, (key as YamlScalarNode)?.Value ?? string.Empty, key, value, cancellationToken).ConfigureAwait(false);
        if (request.Provider.Length == 0) request.Provider = await DefaultProviderAsync(name, type, node, cancellationToken).ConfigureAwait(false);
        return request;
    }

    private async Task SetAsync(RegisterResourceRequest request, string option, YamlNode key, YamlNode value, CancellationToken cancellationToken)
    {
        switch (option)
        {
            case "parent": request.Parent = (await run.Evaluator.ResourceAsync(value, cancellationToken).ConfigureAwait(false)).Urn; break;
            case "provider": request.Provider = (await run.Evaluator.ResourceAsync(value, cancellationToken).ConfigureAwait(false)).ProviderReference; break;
            case "providers": await ProvidersAsync(request, value, cancellationToken).ConfigureAwait(false); break;
            case "dependsOn": request.Dependencies.Add(await UrnsAsync(value, cancellationToken).ConfigureAwait(false)); break;
            case "deletedWith": request.DeletedWith = (await run.Evaluator.ResourceAsync(value, cancellationToken).ConfigureAwait(false)).Urn; break;
            case "replaceWith": request.ReplaceWith.Add(await UrnsAsync(value, cancellationToken).ConfigureAwait(false)); break;
            case "protect": request.Protect = await FlagAsync(value, cancellationToken).ConfigureAwait(false); break;
            case "retainOnDelete": request.RetainOnDelete = await FlagAsync(value, cancellationToken).ConfigureAwait(false); break;
            case "deleteBeforeReplace":
                request.DeleteBeforeReplace = await FlagAsync(value, cancellationToken).ConfigureAwait(false);
                request.DeleteBeforeReplaceDefined = true;
                break;
            case "ignoreChanges": request.IgnoreChanges.Add(Texts(value)); break;
            case "replaceOnChanges": request.ReplaceOnChanges.Add(Texts(value)); break;
            case "hideDiffs": request.HideDiffs.Add(Texts(value)); break;
            case "additionalSecretOutputs": request.AdditionalSecretOutputs.Add(Texts(value)); break;
            case "aliases": request.Aliases.Add(Aliases(value)); break;
            case "import": request.ImportId = Text(value); break;
            case "version": request.Version = Text(value); break;
            case "pluginDownloadURL": request.PluginDownloadURL = Text(value); break;
            case "customTimeouts":
                request.CustomTimeouts = value is YamlMappingNode map
                    ? new() { Create = Text(map, "create"), Update = Text(map, "update"), Delete = Text(map, "delete") }
                    : throw run.Errors.NotAMap(value, option);
                break;
            default: throw run.Errors.NotSupported(key, $"the option {option}");
        }
    }

    private async Task<string> DefaultProviderAsync(string name, string type, YamlNode? node, CancellationToken cancellationToken)
    {
        foreach (var candidate in run.DefaultProviders.Where(candidate => candidate != name))
        {
            if (ProviderReference.IsProviderType(type)) continue;
            var provider = await run.FindResourceAsync(candidate, node ?? new YamlScalarNode(candidate), cancellationToken).ConfigureAwait(false);
            if (Urn.TryParse(provider!.Urn, out var urn) && ProviderReference.PackageOf(urn.Type) == ProviderReference.PackageOf(type)) return provider.ProviderReference;
        }

        return string.Empty;
    }

    private async Task ProvidersAsync(RegisterResourceRequest request, YamlNode node, CancellationToken cancellationToken)
    {
        foreach (var child in node switch
        {
            YamlSequenceNode list => list.Children,
            YamlMappingNode map => map.Children.Values,
            _ => throw run.Errors.At(node, "providers is a list or a map of providers."),
        })
        {
            var provider = await run.Evaluator.ResourceAsync(child, cancellationToken).ConfigureAwait(false);
            if (Urn.TryParse(provider.Urn, out var urn)) request.Providers[ProviderReference.PackageOf(urn.Type)] = provider.ProviderReference;
        }
    }

    private async Task<List<string>> UrnsAsync(YamlNode node, CancellationToken cancellationToken)
    {
        var urns = new List<string>();
        foreach (var child in node is YamlSequenceNode list ? list.Children : [node])
            urns.Add((await run.Evaluator.ResourceAsync(child, cancellationToken).ConfigureAwait(false)).Urn);
        return urns;
    }

    private IEnumerable<Alias> Aliases(YamlNode node) => (node as YamlSequenceNode ?? throw run.Errors.At(node, "aliases is a list.")).Children.Select(child => child switch
    {
        YamlScalarNode { Value: { } urn } => new Alias { Urn = urn },
        YamlMappingNode map => new Alias { Spec = Spec(map) },
        _ => throw run.Errors.At(child, "an alias is a URN or a map."),
    });

    private Alias.Types.Spec Spec(YamlMappingNode map)
    {
        var spec = new Alias.Types.Spec { Name = Text(map, "name"), Type = Text(map, "type"), Stack = Text(map, "stack"), Project = Text(map, "project") };
        if (YamlProgram.Find(map, "noParent") is YamlScalarNode { Value: "true" }) spec.NoParent = true;
        else if (YamlProgram.Find(map, "parentUrn") is { } parent) spec.ParentUrn = Text(parent);
        return spec;
    }

    private async Task<bool> FlagAsync(YamlNode node, CancellationToken cancellationToken)
    {
        var value = (await run.Evaluator.EvaluateAsync(node, cancellationToken).ConfigureAwait(false)).Value;
        return value.Bool ?? (value.Text is "true" or "false" ? value.Text == "true" : throw run.Errors.At(node, "this is true or false."));
    }

    private IEnumerable<string> Texts(YamlNode node) => (node as YamlSequenceNode ?? throw run.Errors.At(node, "this is a list of texts.")).Children.Select(Text);

    private string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw run.Errors.At(node, "this is a text.");

    private string Text(YamlMappingNode map, string name) => YamlProgram.Find(map, name) is { } node ? Text(node) : string.Empty;
}
