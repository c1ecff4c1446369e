using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// The configuration of a pack's policies as the Pulumi CLI forms it: defaults of the policies and of their schemas, then what the pack sets
/// itself, then the file; within each, <c>all</c> before the policy's own entry (pulumi/pulumi, pkg/resource/analyzer/config.go).
/// </summary>
internal sealed class PackConfiguration
{
    private const string LevelMember = "enforcementLevel";

    private readonly SortedDictionary<string, (EnforcementLevel? Level, PropertyMap Properties)> _policies = new(StringComparer.Ordinal);
    private readonly AnalyzerInfo _info;

    private PackConfiguration(AnalyzerInfo info) => _info = info;

    /// <exception cref="InputException">An entry of the file is no configuration, or is not what the policy's schema accepts.</exception>
    public static IReadOnlyDictionary<string, PolicyConfig> Merge(AnalyzerInfo info, PropertyMap file)
    {
        var configuration = new PackConfiguration(info);
        foreach (var policy in info.Policies) configuration._policies[policy.Name] = (policy.EnforcementLevel, Defaults(policy));
        configuration.Add(info.InitialConfig.ToDictionary(entry => entry.Key, entry => ((EnforcementLevel?)entry.Value.EnforcementLevel, PropertyWire.Read(entry.Value.Properties))));
        configuration.Add(file.Without(name => name == "environments").ToDictionary(entry => entry.Key, entry => configuration.Entry(entry.Key, entry.Value)));
        configuration.Validate();
        return configuration._policies.ToDictionary(
            entry => entry.Key,
            entry => new PolicyConfig { EnforcementLevel = entry.Value.Level ?? EnforcementLevel.Advisory, Properties = PropertyWire.Write(entry.Value.Properties) },
            StringComparer.Ordinal);
    }

    private void Add(Dictionary<string, (EnforcementLevel? Level, PropertyMap Properties)> layer)
    {
        if (layer.Remove("all", out var all) && all.Level is { } level)
        {
            foreach (var policy in _policies.Keys.ToArray()) _policies[policy] = (level, _policies[policy].Properties);
        }

        foreach (var (policy, entry) in layer)
        {
            var present = _policies.GetValueOrDefault(policy, (null, PropertyMap.Empty));
            _policies[policy] = (entry.Level ?? present.Level, new PropertyMap([.. present.Properties, .. entry.Properties]));
        }
    }

    private (EnforcementLevel? Level, PropertyMap Properties) Entry(string policy, PropertyValue value)
    {
        if (value.Text is { } text) return (Level(policy, text), PropertyMap.Empty);
        if (value.Map is not { } map) throw PackErrors.Configuration(_info.Name, policy, "it is neither an enforcement level nor an object");
        return (map[LevelMember] is { } level ? Level(policy, level.Text) : null, map.Without(name => name == LevelMember));
    }

    private EnforcementLevel Level(string policy, string? text) => text switch
    {
        "advisory" => EnforcementLevel.Advisory,
        "mandatory" => EnforcementLevel.Mandatory,
        "disabled" => EnforcementLevel.Disabled,
        "remediate" => EnforcementLevel.Remediate,
        _ => throw PackErrors.Configuration(_info.Name, policy, $"`{text}` is not advisory, mandatory, remediate or disabled"),
    };

    private void Validate()
    {
        foreach (var policy in _info.Policies.Where(policy => policy.ConfigSchema is not null))
        {
            var (_, properties) = _policies[policy.Name];
            var missing = policy.ConfigSchema.Required.FirstOrDefault(name => properties[name] is null);
            if (missing is not null) throw PackErrors.Configuration(_info.Name, policy.Name, $"{missing} is required");
            foreach (var (name, schema) in PropertyWire.Read(policy.ConfigSchema.Properties))
            {
                if (properties[name] is { } value && JsonSchema.Problem(value, schema, name) is { } problem) throw PackErrors.Configuration(_info.Name, policy.Name, problem);
            }
        }
    }

    private static PropertyMap Defaults(PolicyInfo policy) => policy.ConfigSchema is null
        ? PropertyMap.Empty
        : new(PropertyWire.Read(policy.ConfigSchema.Properties)
            .Where(property => property.Value.Map?["default"] is not null)
            .Select(property => KeyValuePair.Create(property.Key, property.Value.Map!["default"]!)));
}
