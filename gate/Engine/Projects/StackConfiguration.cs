using System.Security.Cryptography;
using System.Text;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>A stack's configuration as a program gets it: every value is text, structured ones are JSON.</summary>
internal sealed record StackConfiguration
{
    /// <summary>The values by <c>namespace:name</c>, sorted.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The same values before they became text, with their secrets marked and those that could not be decrypted unknown.</summary>
    public required IReadOnlyDictionary<string, PropertyValue> Structured { get; init; }

    /// <summary>The keys whose values are secret or have a secret inside, sorted.</summary>
    public required IReadOnlyList<string> SecretKeys { get; init; }

    /// <summary>
    /// What stands in <see cref="Values"/> for secrets that could not be decrypted. Such a text is nothing the program could mistake for
    /// something else, so whatever contains it can be told to be secret and unknown.
    /// </summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>What the user should know of it.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The value of a key, or null.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <summary>The text that stands for a secret that cannot be decrypted; the same for the same key on every run.</summary>
    internal static string Placeholder(string key) =>
        "undecrypted" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    /// <summary>The text a program gets for a value: strings as they are, everything else as JSON.</summary>
    internal static string TextOf(PropertyValue value) => value.Kind switch
    {
        PropertyKind.String => value.Text!,
        PropertyKind.Null => string.Empty,
        _ => PlainJson.Write(value),
    };
}
