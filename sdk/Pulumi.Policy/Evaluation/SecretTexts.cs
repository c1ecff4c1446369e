using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>
/// The texts of secrets, to be taken out of what others wrote: exception messages, messages of imperative policies. What the SDK
/// writes itself never holds a secret in the first place.
/// </summary>
internal sealed class SecretTexts
{
    // Shorter texts occur in every sentence: taking them out would tell more than it hides.
    private const int Shortest = 3;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public static SecretTexts Of(Resource resource, Stack? stack, StackInfo info)
    {
        var secrets = new SecretTexts();
        foreach (var one in stack?.Resources ?? [resource])
        {
            secrets.Add(one.Properties, secret: false);
            if (one.Provider is { } provider) secrets.Add(provider.Properties, secret: false);
        }

        foreach (var key in info.ConfigSecretKeys)
        {
            if (info.Config.TryGetValue(key, out var value)) secrets.AddText(value);
        }

        return secrets;
    }

    /// <summary>The text with <c>[secret]</c> in place of each secret, longest first, so that no tail of one is left behind.</summary>
    public string Redact(string text) => _texts
        .OrderByDescending(secret => secret.Length)
        .Aggregate(text, (so, secret) => so.Replace(secret, PropertyJson.SecretText, StringComparison.Ordinal));

    private void Add(PropertyValue value, bool secret)
    {
        secret |= value.IsSecret;
        if (secret && value.Text is { } text) AddText(text);
        if (secret && value.Number is { } number) AddText(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var element in value.List ?? []) Add(element, secret);
        foreach (var (_, member) in value.Map ?? value.Fields ?? PropertyMap.Empty) Add(member, secret);
    }

    private void AddText(string text)
    {
        if (text.Length >= Shortest) _texts.Add(text);
    }
}
