using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumi.Protocol;
using Wire = Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>Between the messages of the analyzer protocol and the SDK's own model.</summary>
internal static class Marshalling
{
    public static Resource ToResource(this AnalyzeRequest request) => new()
    {
        Urn = request.Urn,
        Type = request.Type,
        Name = request.Name,
        Properties = PropertyWire.Read(request.Properties),
        Options = ToOptions(request.Options),
        Provider = ToProvider(request.Provider),
        Parent = NullIfEmpty(request.Options?.Parent),
    };

    public static Resource ToResource(this AnalyzerResource resource) => new()
    {
        Urn = resource.Urn,
        Type = resource.Type,
        Name = resource.Name,
        Properties = PropertyWire.Read(resource.Properties),
        PropertiesAreOutputs = true,
        Options = ToOptions(resource.Options),
        Provider = ToProvider(resource.Provider),
        Parent = NullIfEmpty(resource.Parent) ?? NullIfEmpty(resource.Options?.Parent),
        Dependencies = resource.Dependencies,
        PropertyDependencies = resource.PropertyDependencies.Count == 0
            ? ImmutableDictionary<string, IReadOnlyList<string>>.Empty
            : resource.PropertyDependencies.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value.Urns, StringComparer.Ordinal),
    };

    public static StackInfo ToStackInfo(this AnalyzerStackConfigureRequest request) => new()
    {
        Project = request.Project,
        Stack = request.Stack,
        Organization = request.Organization,
        DryRun = request.DryRun,
        Config = request.Config.ToDictionary(StringComparer.Ordinal),
        ConfigSecretKeys = request.ConfigSecretKeys,
        Tags = request.Tags.ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>The configuration the engine sends: complete, with a level for every policy.</summary>
    public static Dictionary<string, PolicyConfiguration> ToConfiguration(this MapField<string, PolicyConfig> configuration) =>
        configuration.ToDictionary(
            pair => pair.Key,
            pair => new PolicyConfiguration(FromWire(pair.Value.EnforcementLevel), PropertyWire.Read(pair.Value.Properties)),
            StringComparer.Ordinal);

    public static Wire.EnforcementLevel ToWire(this EnforcementLevel level) => level switch
    {
        EnforcementLevel.Disabled => Wire.EnforcementLevel.Disabled,
        EnforcementLevel.Advisory => Wire.EnforcementLevel.Advisory,
        EnforcementLevel.Mandatory => Wire.EnforcementLevel.Mandatory,
        EnforcementLevel.Remediate => Wire.EnforcementLevel.Remediate,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This is not an enforcement level."),
    };

    /// <summary>The level of a diagnostic. The engine panics at a disabled one and takes a remediate one for mandatory.</summary>
    public static Wire.EnforcementLevel ToDiagnosticLevel(this EnforcementLevel level) =>
        level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate ? Wire.EnforcementLevel.Mandatory : Wire.EnforcementLevel.Advisory;

    public static PolicySeverity ToWire(this Severity? severity) => severity switch
    {
        Severity.Low => PolicySeverity.Low,
        Severity.Medium => PolicySeverity.Medium,
        Severity.High => PolicySeverity.High,
        Severity.Critical => PolicySeverity.Critical,
        _ => PolicySeverity.Unspecified,
    };

    private static EnforcementLevel FromWire(Wire.EnforcementLevel level) => level switch
    {
        Wire.EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        Wire.EnforcementLevel.Mandatory => EnforcementLevel.Mandatory,
        Wire.EnforcementLevel.Remediate => EnforcementLevel.Remediate,
        _ => EnforcementLevel.Advisory,
    };

    // Most resources have no option but a parent, and the engine sends all of them.
    private static bool IsPlain(AnalyzerResourceOptions options) =>
        !options.Protect && !options.DeleteBeforeReplaceDefined && options.Parent.Length == 0 && options.IgnoreChanges.Count == 0
        && options.AdditionalSecretOutputs.Count == 0 && options.Aliases.Count == 0 && ToTimeouts(options.CustomTimeouts) == CustomTimeouts.None;

    private static ResourceOptions ToOptions(AnalyzerResourceOptions? options) => options is null || IsPlain(options) ? ResourceOptions.None : new()
    {
        Protect = options.Protect,
        IgnoreChanges = options.IgnoreChanges,
        DeleteBeforeReplace = options.DeleteBeforeReplaceDefined ? options.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = options.AdditionalSecretOutputs,
        Aliases = options.Aliases,
        CustomTimeouts = ToTimeouts(options.CustomTimeouts),
        Parent = NullIfEmpty(options.Parent),
    };

    private static CustomTimeouts ToTimeouts(AnalyzerResourceOptions.Types.CustomTimeouts? timeouts) => timeouts is null or { Create: 0, Update: 0, Delete: 0, Read: 0 }
        ? CustomTimeouts.None
        : new(Seconds(timeouts.Create), Seconds(timeouts.Update), Seconds(timeouts.Delete), Seconds(timeouts.Read));

    private static TimeSpan? Seconds(double seconds) => seconds == 0 ? null : TimeSpan.FromSeconds(seconds);

    private static ProviderResource? ToProvider(AnalyzerProviderResource? provider) => provider is null ? null : new()
    {
        Urn = provider.Urn,
        Type = provider.Type,
        Name = provider.Name,
        Properties = PropertyWire.Read(provider.Properties),
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
