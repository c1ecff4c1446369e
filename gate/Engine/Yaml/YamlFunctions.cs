using System.Text;
using Platform.Gate.Sources;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>The functions of Pulumi YAML. What is computed of an unknown is unknown, what is computed of a secret is secret.</summary>
internal sealed class YamlFunctions(YamlRun run, YamlEvaluator evaluator, PreviewDeployment deployment)
{
    private readonly FunctionCalls _calls = new(deployment);

    public async Task<YamlValue> CallAsync(string name, YamlNode at, YamlNode arguments, CancellationToken cancellationToken)
    {
        if (name.Equals("invoke", StringComparison.OrdinalIgnoreCase)) return await InvokeAsync(arguments, cancellationToken).ConfigureAwait(false);

        // fn::aws:ec2:getAmi: {…} is an invoke without options.
        if (name.Contains(':', StringComparison.Ordinal)) return await InvokeAsync(name, arguments, null, null, cancellationToken).ConfigureAwait(false);

        var value = await evaluator.EvaluateAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (name.Equals("secret", StringComparison.OrdinalIgnoreCase)) return value.With(PropertyValue.Secret(value.Value));
        var compute = Pure(name) ?? throw run.Errors.NotSupported(at, $"fn::{name}");
        var secret = PropertyTree.HasSecret(value.Value);
        var computed = PropertyTree.HasUnknown(value.Value) && !IsSelection(name) ? PropertyValue.Unknown : compute(value.Value, arguments);
        return value.With(secret ? PropertyValue.Secret(computed) : computed);
    }

    private static bool IsSelection(string name) => string.Equals(name, "select", StringComparison.OrdinalIgnoreCase);

    private Func<PropertyValue, YamlNode, PropertyValue>? Pure(string name) => name.ToLowerInvariant() switch
    {
        "tojson" => (value, _) => PropertyValue.Of(PlainJson.Write(PropertyTree.WithoutReferences(new([new("value", value)]))["value"]!, sorted: true)),
        "join" => Join,
        "split" => Split,
        "select" => Select,
        "tobase64" => (value, node) => PropertyValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(value, node, "fn::toBase64")))),
        "frombase64" => FromBase64,
        "readfile" => ReadFile,
        "stringasset" => (value, node) => Asset(PropertyKind.Asset, "text", Text(value, node, "fn::stringAsset")),
        "fileasset" => (value, node) => Asset(PropertyKind.Asset, "path", Text(value, node, "fn::fileAsset")),
        "remoteasset" => (value, node) => Asset(PropertyKind.Asset, "uri", Text(value, node, "fn::remoteAsset")),
        "filearchive" => (value, node) => Asset(PropertyKind.Archive, "path", Text(value, node, "fn::fileArchive")),
        "remotearchive" => (value, node) => Asset(PropertyKind.Archive, "uri", Text(value, node, "fn::remoteArchive")),
        "assetarchive" => (value, node) => PropertyValue.Special(
            PropertyKind.Archive, new([new("assets", value.Map ?? throw run.Errors.Arguments(node, "fn::assetArchive", "a map of assets and archives"))])),
        _ => null,
    };

    private PropertyValue Join(PropertyValue value, YamlNode node) => value.List is [{ Text: { } delimiter }, { List: { } parts }] && parts.All(part => part.Text is not null)
        ? PropertyValue.Of(string.Join(delimiter, parts.Select(part => part.Text)))
        : throw run.Errors.Arguments(node, "fn::join", "a delimiter and a list of texts");

    private PropertyValue Split(PropertyValue value, YamlNode node) => value.List is [{ Text: { } delimiter }, { Text: { } text }]
        ? PropertyValue.Of(text.Split(delimiter).Select(PropertyValue.Of))
        : throw run.Errors.Arguments(node, "fn::split", "a delimiter and a text");

    private PropertyValue Select(PropertyValue value, YamlNode node)
    {
        if (value.List is not [var index, var list]) throw run.Errors.Arguments(node, "fn::select", "an index and a list");
        if (index.Kind == PropertyKind.Unknown || list.Kind == PropertyKind.Unknown) return PropertyValue.Unknown;
        return index.Number is { } at && at >= 0 && double.IsInteger(at) && list.List is { } elements && at < elements.Count
            ? elements[(int)at]
            : throw run.Errors.Arguments(node, "fn::select", "an index within the list, from 0, and a list");
    }

    private PropertyValue FromBase64(PropertyValue value, YamlNode node)
    {
        try
        {
            return PropertyValue.Of(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(Text(value, node, "fn::fromBase64"))));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw run.Errors.Arguments(node, "fn::fromBase64", "a text in base 64");
        }
    }

    private PropertyValue ReadFile(PropertyValue value, YamlNode node)
    {
        var path = Path.GetFullPath(Text(value, node, "fn::readFile"), deployment.Project.ProgramDirectory);
        try
        {
            return PropertyValue.Of(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw run.Errors.At(node, $"{Shown.Path(path)} cannot be read: {exception.Message}");
        }
    }

    private static PropertyValue Asset(PropertyKind kind, string field, string value) => PropertyValue.Special(kind, new([new(field, PropertyValue.Of(value))]));

    private string Text(PropertyValue value, YamlNode node, string function) => value.Text ?? throw run.Errors.Arguments(node, function, "a text");

    private async Task<YamlValue> InvokeAsync(YamlNode node, CancellationToken cancellationToken)
    {
        if (node is not YamlMappingNode map) throw run.Errors.NotAMap(node, "what fn::invoke takes");
        var (token, arguments, options, result) = default((string?, YamlNode?, YamlMappingNode?, string?));
        foreach (var (key, value) in map.Children)
        {
            switch ((key as YamlScalarNode)?.Value?.ToLowerInvariant())
            {
                case "function": token = (value as YamlScalarNode)?.Value; break;
                case "arguments": arguments = value; break;
                case "options": options = value as YamlMappingNode ?? throw run.Errors.NotAMap(value, "options"); break;
                case "return": result = (value as YamlScalarNode)?.Value; break;
                default: throw run.Errors.NotSupported(key, $"{key} in fn::invoke");
            }
        }

        if (token is null) throw run.Errors.At(node, "fn::invoke has no `function`.");
        return await InvokeAsync(token, arguments, options, result, cancellationToken).ConfigureAwait(false);
    }

    private async Task<YamlValue> InvokeAsync(string token, YamlNode? arguments, YamlMappingNode? options, string? result, CancellationToken cancellationToken)
    {
        var given = arguments is null ? YamlValue.Of(PropertyMap.Empty) : await evaluator.EvaluateAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (PropertyTree.HasUnknown(given.Value)) return given.With(PropertyValue.Unknown);
        var plain = PropertyTree.WithoutSecrets(given.Value.Map ?? throw run.Errors.NotAMap(arguments!, "arguments"));
        var request = new ResourceInvokeRequest { Tok = TypeTokens.Complete(token), Args = PropertyWire.Write(plain), AcceptResources = true };
        if (options is not null)
        {
            if (YamlProgram.Find(options, "provider") is { } provider) request.Provider = (await evaluator.ResourceAsync(provider, cancellationToken).ConfigureAwait(false)).ProviderReference;
            request.Version = (YamlProgram.Find(options, "version") as YamlScalarNode)?.Value ?? string.Empty;
            request.PluginDownloadURL = (YamlProgram.Find(options, "pluginDownloadURL") as YamlScalarNode)?.Value ?? string.Empty;
        }

        var response = await _calls.InvokeAsync(request, cancellationToken).ConfigureAwait(false);
        PropertyValue value = response.Unknown ? PropertyValue.Unknown : PropertyWire.Read(response.Return);
        if (result is not null && value.Map is { } map) value = map[result] ?? PropertyValue.Unknown;
        return given.With(PropertyTree.HasSecret(given.Value) ? PropertyValue.Secret(value) : value);
    }
}
