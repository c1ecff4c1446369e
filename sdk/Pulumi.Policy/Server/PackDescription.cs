using Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>A pack as the engine is told of it.</summary>
internal static class PackDescription
{
    public static AnalyzerInfo Of(PolicyPack pack)
    {
        var info = new AnalyzerInfo
        {
            Name = pack.Name,
            DisplayName = pack.DisplayName,
            Version = pack.Version,
            SupportsConfig = true,
            Description = pack.Description,
            Readme = pack.Readme,
            Provider = pack.Provider,
            Repository = pack.Repository,
        };
        info.Tags.Add(pack.Tags);
        foreach (var registration in pack.Configurable) info.Policies.Add(Describe(pack, registration));
        foreach (var (name, configuration) in pack.InitialConfiguration) info.InitialConfig.Add(name, Initial(pack, name, configuration));
        return info;
    }

    private static PolicyInfo Describe(PolicyPack pack, PolicyRegistration registration)
    {
        var policy = registration.Metadata;
        var info = new PolicyInfo
        {
            Name = policy.Name,
            DisplayName = policy.DisplayName,
            Description = policy.Description,
            EnforcementLevel = pack.DefaultEnforcement(policy).ToWire(),
            PolicyType = registration.JudgesStack ? PolicyType.Stack : PolicyType.Resource,
            Severity = policy.Severity.ToWire(),
            RemediationSteps = policy.Remediation,
            Url = policy.Links.Count > 0 ? policy.Links[0] : string.Empty,
        };
        info.Tags.Add(policy.Tags);
        if ((policy.Framework ?? FirstControl(policy)) is { } framework)
        {
            info.Framework = new PolicyComplianceFramework
            {
                Name = framework.Name,
                Version = framework.Version,
                Reference = framework.Reference,
                Specification = framework.Specification,
            };
        }

        if (policy.Settings.Count > 0) info.ConfigSchema = Schema(policy.Settings);
        return info;
    }

    private static ComplianceFramework? FirstControl(PolicyMetadata policy) =>
        policy.Controls.Count == 0 ? null : new(policy.Controls[0].Framework, Reference: policy.Controls[0].Id);

    private static PolicyConfigSchema Schema(IReadOnlyList<Setting> settings)
    {
        var schema = new PolicyConfigSchema
        {
            Properties = PropertyWire.Write(new PropertyMap(settings.Select(setting => KeyValuePair.Create<string, PropertyValue>(setting.Name, setting.Schema)))),
        };
        schema.Required.Add(settings.Where(setting => setting.Required).Select(setting => setting.Name));
        return schema;
    }

    // An entry without a level reads as advisory at the other end, so the level in force always goes along.
    private static PolicyConfig Initial(PolicyPack pack, string name, PolicyConfiguration configuration)
    {
        var policy = pack.Configurable.FirstOrDefault(registration => registration.Metadata.Name == name)?.Metadata;
        var level = policy is null ? configuration.Enforcement ?? pack.Enforcement : pack.InitialEnforcement(policy);
        return new() { EnforcementLevel = level.ToWire(), Properties = PropertyWire.Write(configuration.Settings) };
    }
}
