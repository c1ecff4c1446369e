using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// The texts of secrets, to be taken out of everything that leaves a policy: messages, exceptions, expectations that were made of other
/// values. They are gathered when there is the first text to look through, which for most resources is never.
/// </summary>
internal sealed class SecretTexts
{
    // Shorter texts occur in every sentence: taking them out would tell more than it hides.
    private const int Shortest = 3;

    private readonly Lazy<SecretSearch> _search;

    private SecretTexts(Func<IReadOnlySet<string>> gather) => _search = new(() => new(gather()));

    public static SecretTexts None { get; } = new(() => FrozenSet<string>.Empty);

    public static SecretTexts Of(IEnumerable<Resource> resources, StackInfo info) => new(() => Gather(resources, info));

    /// <summary>The text with <c>[secret]</c> in place of each secret; where secrets overlap, of all they cover.</summary>
    public string Redact(string text) => text.Length < Shortest ? text : _search.Value.Replace(text);

    public IReadOnlyList<Fact> Redact(IReadOnlyList<Fact> facts) => facts.Count == 0 || _search.Value.IsEmpty
        ? facts
        : [.. facts.Select(fact => fact with { Expectation = Redact(fact.Expectation), Told = fact.Told is { } told ? Redact(told) : null })];

    private static HashSet<string> Gather(IEnumerable<Resource> resources, StackInfo info)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            if (resource.Properties.MayHoldSecrets) Add(resource.Properties, secret: false, texts);
            if (resource.Provider is { Properties.MayHoldSecrets: true } provider) Add(provider.Properties, secret: false, texts);
        }

        foreach (var key in info.ConfigSecretKeys)
        {
            if (info.Config.TryGetValue(key, out var value)) Add(value, texts);
        }

        return texts;
    }

    private static void Add(PropertyValue value, bool secret, HashSet<string> texts)
    {
        secret |= value.IsSecret;
        if (secret && value.Text is { } text) Add(text, texts);
        if (secret && value.Number is { } number) Add(number.ToString(CultureInfo.InvariantCulture), texts);
        foreach (var element in value.List ?? []) Add(element, secret, texts);
        foreach (var (_, member) in value.Map ?? value.Fields ?? PropertyMap.Empty) Add(member, secret, texts);
    }

    private static void Add(string text, HashSet<string> texts)
    {
        if (text.Length < Shortest) return;
        texts.Add(text);

        // Long texts are cut before they are shown.
        if (text.Length > Node.LongestShown) texts.Add(text[..Node.LongestShown]);

        // Policies read JSON documents, and then show parts of them.
        if (text.AsSpan().TrimStart() is ['{' or '[', ..] && Parse(text) is { } document) Add(document, secret: true, texts);
    }

    private static PropertyValue? Parse(string text)
    {
        try
        {
            return PropertyJson.Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
