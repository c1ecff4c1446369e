using System.Globalization;
using Platform.Gate.Sources;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>Evaluates the expressions of a YAML program.</summary>
internal sealed class YamlEvaluator
{
    private readonly YamlRun _run;
    private readonly YamlFunctions _functions;

    public YamlEvaluator(YamlRun run, PreviewDeployment deployment)
    {
        _run = run;
        _functions = new(run, this, deployment);
    }

    public async Task<YamlValue> EvaluateAsync(YamlNode node, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                var plain = YamlFile.Resolve(scalar);
                return plain.Text is { } text ? await TextAsync(text, node, cancellationToken).ConfigureAwait(false) : YamlValue.Of(plain);
            case YamlSequenceNode sequence:
                var elements = new List<YamlValue>();
                foreach (var child in sequence.Children) elements.Add(await EvaluateAsync(child, cancellationToken).ConfigureAwait(false));
                return YamlValue.Of(PropertyValue.Of(elements.Select(element => element.Value)), elements);
            case YamlMappingNode { Children: [var (key, arguments)] } when key is YamlScalarNode { Value: { } name } && name.StartsWith("fn::", StringComparison.OrdinalIgnoreCase):
                return await _functions.CallAsync(name["fn::".Length..], key, arguments, cancellationToken).ConfigureAwait(false);
            case YamlMappingNode mapping:
                var members = new List<(string Name, YamlValue Value)>();
                foreach (var (child, value) in mapping.Children)
                    members.Add((NameOf(child), await EvaluateAsync(value, cancellationToken).ConfigureAwait(false)));
                return YamlValue.Of(new PropertyMap(members.Select(member => KeyValuePair.Create(member.Name, member.Value.Value))), members.Select(member => member.Value));
            default:
                throw _run.Errors.At(node, "this is no value.");
        }
    }

    /// <summary>The resource that an expression names, such as <c>${bucket}</c>.</summary>
    public async Task<YamlResource> ResourceAsync(YamlNode node, CancellationToken cancellationToken)
    {
        if (node is YamlScalarNode { Value: { } text } && Interpolation.Parse(text) is [{ Path: [string name] }]
            && await _run.FindResourceAsync(name, node, cancellationToken).ConfigureAwait(false) is { } resource) return resource;
        throw _run.Errors.At(node, "a resource must be named here, as in ${name}.");
    }

    private async Task<YamlValue> TextAsync(string text, YamlNode node, CancellationToken cancellationToken)
    {
        if (!text.Contains("${", StringComparison.Ordinal)) return YamlValue.Of(PropertyValue.Of(text));
        var parts = Interpolation.Parse(text) ?? throw _run.Errors.Malformed(node, text);
        if (parts is [{ Path: { } whole }]) return await PathAsync(whole, node, cancellationToken).ConfigureAwait(false);

        var values = new List<YamlValue>();
        foreach (var part in parts)
            values.Add(part.Path is null ? YamlValue.Of(PropertyValue.Of(part.Literal!)) : await PathAsync(part.Path, node, cancellationToken).ConfigureAwait(false));
        return YamlValue.Of(Concatenated(values, node), values);
    }

    private PropertyValue Concatenated(List<YamlValue> values, YamlNode node)
    {
        var secret = values.Any(value => PropertyTree.HasSecret(value.Value));
        var text = values.Any(value => PropertyTree.HasUnknown(value.Value))
            ? PropertyValue.Unknown
            : PropertyValue.Of(string.Concat(values.Select(value => AsText(value.Value, node))));
        return secret ? PropertyValue.Secret(text) : text;
    }

    private string AsText(PropertyValue value, YamlNode node) => value.Kind switch
    {
        PropertyKind.String => value.Text!,
        PropertyKind.Number => value.Number!.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyKind.Bool => value.Bool!.Value ? "true" : "false",
        PropertyKind.ResourceReference => throw _run.Errors.At(node, "a resource cannot be part of a text; name one of its properties."),
        _ => throw _run.Errors.At(node, "a list or map cannot be part of a text; use fn::toJSON."),
    };

    private async Task<YamlValue> PathAsync(IReadOnlyList<object> path, YamlNode node, CancellationToken cancellationToken)
    {
        if (path[0] is not string name) throw _run.Errors.At(node, "an interpolation begins with a name.");
        if (await _run.FindResourceAsync(name, node, cancellationToken).ConfigureAwait(false) is { } resource)
        {
            if (path.Count == 1) return YamlValue.Of(resource.Reference).DependingOn(resource.Urn);
            if (path[1] is not string property) throw _run.Errors.At(node, $"{name} is a resource and has no index.");
            return YamlValue.Of(Follow(resource.Property(property), path, 2, node)).DependingOn(resource.Urn);
        }

        var value = await _run.LookUpAsync(name, node, cancellationToken).ConfigureAwait(false);
        return value.With(Follow(value.Value, path, 1, node));
    }

    private PropertyValue Follow(PropertyValue value, IReadOnlyList<object> path, int from, YamlNode node)
    {
        var secret = false;
        for (var step = from; step < path.Count && value.Kind != PropertyKind.Unknown; step++)
        {
            secret |= value.IsSecret;
            value = (path[step], value) switch
            {
                (int index, { List: { } list }) when index < list.Count => list[index],
                (string key, { Map: { } map }) when map[key] is { } member => member,
                (int index, { List: { } list }) => throw _run.Errors.At(node, $"index {index} is past the end of a list of {list.Count}."),
                (string key, { Map: not null }) => throw _run.Errors.At(node, $"there is no {key} in {string.Join('.', path.Take(step))}."),
                _ => throw _run.Errors.At(node, $"{string.Join('.', path.Take(step))} has nothing inside."),
            };
        }

        secret |= value.IsSecret;
        return secret ? PropertyValue.Secret(value) : value;
    }

    private string NameOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? throw _run.Errors.At(key, "a name is not a text.");
}
