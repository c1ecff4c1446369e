using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine.Aws;

/// <summary>
/// What the AWS provider does to inputs before policy packs see them, as far as it is the same for everybody: policy documents given as objects
/// become JSON text, and the default tags of the provider are merged into <c>tagsAll</c> (pulumi/pulumi-aws, provider/tags.go).
/// </summary>
internal static class AwsCheck
{
    private static readonly Lazy<FrozenSet<string>> Tagged = new(() => EmbeddedText.Lines("tagged.txt").ToFrozenSet(StringComparer.Ordinal));

    // The properties @pulumi/aws declares as text or document.
    private static readonly FrozenDictionary<string, string> Documents = new Dictionary<string, string>
    {
        ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy"] = "policyDocument",
        ["aws:ecr/lifecyclePolicy:LifecyclePolicy"] = "policy",
        ["aws:ecr/registryPolicy:RegistryPolicy"] = "policy",
        ["aws:ecr/repositoryPolicy:RepositoryPolicy"] = "policy",
        ["aws:elasticsearch/domain:Domain"] = "accessPolicies",
        ["aws:elasticsearch/domainPolicy:DomainPolicy"] = "accessPolicies",
        ["aws:iam/groupPolicy:GroupPolicy"] = "policy",
        ["aws:iam/policy:Policy"] = "policy",
        ["aws:iam/role:Role"] = "assumeRolePolicy",
        ["aws:iam/rolePolicy:RolePolicy"] = "policy",
        ["aws:iam/userPolicy:UserPolicy"] = "policy",
        ["aws:sns/topicPolicy:TopicPolicy"] = "policy",
        ["aws:sqs/queuePolicy:QueuePolicy"] = "policy",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="type">The resource's type.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="provider">The inputs of its provider.</param>
    public static PropertyMap Apply(string type, PropertyMap inputs, PropertyMap provider)
    {
        if (Documents.TryGetValue(type, out var name) && inputs[name] is { } document && Text(document) is { } text) inputs = inputs.With(name, text);
        return Tagged.Value.Contains(type) ? inputs.With("tagsAll", AllTags(inputs["tags"], provider)) : inputs;
    }

    /// <summary>The outputs as a program is told them: to it, a document is text, and one with an unknown inside is unknown as a whole.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="outputs">Its outputs.</param>
    public static PropertyMap Told(string type, PropertyMap outputs) =>
        Documents.TryGetValue(type, out var name) && outputs[name] is { Kind: PropertyKind.Map or PropertyKind.List } document
            ? outputs.With(name, PropertyTree.HasSecret(document) ? PropertyValue.Secret(PropertyValue.Unknown) : PropertyValue.Unknown)
            : outputs;

    // A document with an unknown inside stays an object, where the provider would make all of it unknown: what is known can still be judged.
    private static PropertyValue? Text(PropertyValue document)
    {
        if (document.Kind is not (PropertyKind.Map or PropertyKind.List) || PropertyTree.HasUnknown(document)) return null;
        var text = PropertyValue.Of(PlainJson.Write(document, sorted: false));
        return PropertyTree.HasSecret(document) ? PropertyValue.Secret(text) : text;
    }

    /// <summary>The tags of a resource with the default tags of its provider.</summary>
    public static PropertyValue AllTags(PropertyValue? tags, PropertyMap provider)
    {
        if (tags?.Kind == PropertyKind.Unknown) return tags;
        var defaults = Structured(provider["defaultTags"]);
        if (defaults?.Kind == PropertyKind.Unknown) return PropertyValue.Unknown;
        var ignored = Structured(provider["ignoreTags"])?.Map;
        var merged = new PropertyMap([.. defaults?.Map?["tags"]?.Map ?? PropertyMap.Empty, .. tags?.Map ?? PropertyMap.Empty])
            .Without(key => IsIgnored(key, ignored));
        return tags?.IsSecret == true ? PropertyValue.Secret(merged) : merged;
    }

    private static bool IsIgnored(string key, PropertyMap? ignored) =>
        (ignored?["keys"]?.List?.Any(name => name.Text == key) ?? false)
        || (ignored?["keyPrefixes"]?.List?.Any(prefix => prefix.Text is { } text && key.StartsWith(text, StringComparison.Ordinal)) ?? false);

    // The configuration of a provider holds what is not text as JSON.
    private static PropertyValue? Structured(PropertyValue? value)
    {
        if (value?.Text is not { } json) return value;
        try
        {
            return PropertyJson.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
