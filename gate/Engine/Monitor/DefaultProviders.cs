using System.Text.Json;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Registers, when first needed, the default provider of a package, configured by the stack.</summary>
internal sealed class DefaultProviders(PulumiProject project, string stack, StackConfiguration configuration, ResourceTable resources)
{
    private readonly HashSet<string> _disabled = Disabled(configuration["pulumi:disable-default-providers"]);

    /// <exception cref="Grpc.Core.RpcException">The configuration forbids a default provider for it.</exception>
    public Registration Of(Package package)
    {
        if (_disabled.Contains("*") || _disabled.Contains(package.Name)) throw MonitorErrors.NoDefaultProvider(package.Name);
        var type = ProviderReference.TypeOf(package.Name);
        var urn = Urn.Create(stack, project.Name, null, type, ProviderReference.DefaultName(package.Version, package.DownloadUrl));
        return resources.GetOrAdd(urn, () =>
        {
            var inputs = Inputs(package);
            return new Registration { Urn = urn, Type = type, Custom = true, IsImplicit = true, Inputs = inputs, Outputs = inputs };
        });
    }

    private PropertyMap Inputs(Package package)
    {
        var prefix = package.Name + ":";
        var members = configuration.Values
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[prefix.Length..], Value(entry.Key, entry.Value)))
            .ToList();
        if (package.Version.Length > 0) members.Add(new("version", PropertyValue.Of(package.Version)));
        return new PropertyMap(members);
    }

    private PropertyValue Value(string key, string text)
    {
        var value = configuration.Placeholders.Any(text.Contains) ? PropertyValue.Unknown : PropertyValue.Of(text);
        return configuration.SecretKeys.Contains(key) ? PropertyValue.Secret(value) : value;
    }

    private static HashSet<string> Disabled(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            return [.. PropertyJson.Parse(System.Text.Encoding.UTF8.GetBytes(json)).List?.Select(name => name.Text ?? string.Empty) ?? []];
        }
        catch (JsonException)
        {
            return [json];
        }
    }
}
