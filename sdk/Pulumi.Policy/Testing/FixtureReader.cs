using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Policy.Testing;

/// <summary>
/// Reads resources written as Pulumi YAML (JSON is YAML too): <c>${web.arn}</c> is unknown and makes the dependency, <c>${web}</c>
/// likewise; <c>${unknown}</c> is unknown without one; <c>fn::secret: value</c> is secret; <c>fn::toJSON: value</c> is its JSON text.
/// </summary>
internal sealed partial class FixtureReader(PropertyNames? names)
{
    private const string Project = "fixture";
    private const string StackName = "test";

    private readonly Dictionary<string, string> _urns = new(StringComparer.Ordinal);

    /// <summary>Reads a fixture.</summary>
    /// <param name="yaml">Resources by name, each with its <c>type</c>; or the properties of a single resource.</param>
    /// <param name="defaultType">The type of a single resource; the resource is called <c>subject</c>.</param>
    /// <param name="names">The names that properties may have; null when any will do.</param>
    /// <exception cref="FormatException">It is not YAML, not of this shape, or names a property that is not in the schema.</exception>
    public static IReadOnlyList<AnalyzerResource> Read(string yaml, string defaultType, PropertyNames? names = null)
    {
        var root = Load(yaml);
        var reader = new FixtureReader(names);
        return IsResources(root) ? reader.Resources(root) : [reader.Resource("subject", defaultType, root, options: null)];
    }

    private static YamlMappingNode Load(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new YamlMappingNode()
                : stream.Documents[0].RootNode as YamlMappingNode ?? throw new FormatException($"A fixture is a YAML mapping: {yaml}");
        }
        catch (YamlException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {exception.Start.Line} of the fixture is not YAML: {exception.Message}"), exception);
        }
    }

    private static bool IsResources(YamlMappingNode root) =>
        root.Children.Count > 0 && root.Children.Values.All(child =>
            child is YamlMappingNode mapping && Child(mapping, "type") is YamlScalarNode { Value: { } type } && type.Contains(':', StringComparison.Ordinal));

    private List<AnalyzerResource> Resources(YamlMappingNode root)
    {
        var declared = root.Children.Select(child => (Name: Scalar(child.Key), Body: (YamlMappingNode)child.Value)).ToList();
        foreach (var (name, body) in declared) _urns[name] = UrnOf(name, TypeToken(Scalar(Child(body, "type")!)));
        return [.. declared.Select(one => Resource(
            one.Name, TypeToken(Scalar(Child(one.Body, "type")!)), Child(one.Body, "properties") as YamlMappingNode ?? new(), Child(one.Body, "options") as YamlMappingNode))];
    }

    private AnalyzerResource Resource(string name, string type, YamlMappingNode properties, YamlMappingNode? options)
    {
        var resource = new AnalyzerResource
        {
            Name = name,
            Type = type,
            Urn = UrnOf(name, type),
            Options = Options(options),
            Parent = options is not null && Child(options, "parent") is { } parent ? Refer(Scalar(parent)) : string.Empty,
        };
        CheckNames(type, [], properties);
        var members = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, node) in properties.Children)
        {
            var urns = new SortedSet<string>(StringComparer.Ordinal);
            members.Add(new(Scalar(key), Value(node, urns)));
            if (urns.Count == 0) continue;
            resource.PropertyDependencies.Add(Scalar(key), new AnalyzerPropertyDependencies { Urns = { urns } });
            resource.Dependencies.Add(urns.Except(resource.Dependencies));
        }

        if (options is not null && Child(options, "dependsOn") is YamlSequenceNode dependsOn)
            resource.Dependencies.Add(dependsOn.Select(node => Refer(Scalar(node))).Except(resource.Dependencies));
        resource.Properties = PropertyWire.Write(new PropertyMap(members));
        return resource;
    }

    private void CheckNames(string type, string[] path, YamlNode node)
    {
        if (node is YamlSequenceNode list)
        {
            foreach (var element in list) CheckNames(type, path, element);
        }

        if (names is null || node is not YamlMappingNode map || Function(map) is not null) return;
        var known = names(type, path);
        foreach (var (key, child) in map.Children)
        {
            if (known is not null && !known.Contains(Scalar(key)))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {key.Start.Line} of the fixture: {type} has no property '{string.Join('.', path.Append(Scalar(key)))}'."));
            CheckNames(type, [.. path, Scalar(key)], child);
        }
    }

    private static AnalyzerResourceOptions Options(YamlMappingNode? options)
    {
        var result = new AnalyzerResourceOptions();
        if (options is null) return result;
        result.Protect = Child(options, "protect") is YamlScalarNode { Value: "true" };
        if (Child(options, "ignoreChanges") is YamlSequenceNode paths) result.IgnoreChanges.Add(paths.Select(Scalar));
        return result;
    }

    private PropertyValue Value(YamlNode node, SortedSet<string> urns) => node switch
    {
        YamlScalarNode scalar => ScalarValue(scalar, urns),
        YamlSequenceNode list => PropertyValue.Of(list.Select(element => Value(element, urns))),
        YamlMappingNode map when Function(map) == "fn::secret" => PropertyValue.Secret(Value(map.Children[0].Value, urns)),
        YamlMappingNode map when Function(map) == "fn::toJSON" => FixtureJson.Of(Value(map.Children[0].Value, urns)),
        YamlMappingNode map => new PropertyMap(map.Children.Select(child => KeyValuePair.Create(Scalar(child.Key), Value(child.Value, urns)))),
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {node.Start.Line} of the fixture holds a YAML alias; write the value out.")),
    };

    // Pulumi YAML calls a function by an object of one member, fn::name.
    private static string? Function(YamlMappingNode map) =>
        map.Children.Count == 1 && Scalar(map.Children[0].Key) is var name && name.StartsWith("fn::", StringComparison.Ordinal) ? name : null;

    private PropertyValue ScalarValue(YamlScalarNode scalar, SortedSet<string> urns)
    {
        var text = scalar.Value ?? string.Empty;
        var references = Interpolation().Matches(text);
        foreach (Match reference in references)
        {
            if (reference.Groups[1].Value != "unknown") urns.Add(Refer(reference.Groups[1].Value));
        }

        if (references.Count > 0) return PropertyValue.Unknown;
        if (scalar.Style is not ScalarStyle.Plain) return PropertyValue.Of(text);
        return text switch
        {
            "" or "~" or "null" => PropertyValue.Null,
            "true" => PropertyValue.Of(true),
            "false" => PropertyValue.Of(false),
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? PropertyValue.Of(number)
                : PropertyValue.Of(text),
        };
    }

    // "${web.arn}" or "web": the resource of that name in this fixture.
    private string Refer(string reference)
    {
        var name = reference.TrimStart('$', '{').TrimEnd('}').Split('.')[0];
        return _urns.TryGetValue(name, out var urn) ? urn : throw new FormatException($"The fixture refers to '{name}', but has no resource of that name.");
    }

    private static string UrnOf(string name, string type) => Urn.Create(StackName, Project, null, type, name).Text;

    // Pulumi YAML writes aws:lb:LoadBalancer for the token aws:lb/loadBalancer:LoadBalancer.
    private static string TypeToken(string type)
    {
        var parts = type.Split(':');
        return parts is ["pulumi", ..] || parts.Length != 3 || parts[1].Contains('/', StringComparison.Ordinal) || parts[2].Length == 0
            ? type
            : $"{parts[0]}:{parts[1]}/{char.ToLowerInvariant(parts[2][0])}{parts[2][1..]}:{parts[2]}";
    }

    private static YamlNode? Child(YamlMappingNode mapping, string name) => mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static string Scalar(YamlNode node) =>
        (node as YamlScalarNode)?.Value ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {node.Start.Line} of the fixture: a name is expected here."));

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Interpolation();
}
