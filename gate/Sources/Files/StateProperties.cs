using System.Text;
using System.Text.Json;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>
/// Reads property bags as Pulumi writes them to files: like on the wire, except that a secret is ciphertext, or the JSON text of its value,
/// or only the word <c>[secret]</c>.
/// </summary>
internal sealed class StateProperties
{
    private const string SpecialFloat = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";
    private const string ByteText = "803fd3297a5875dc03ca845dda5d2a98";

    private readonly Func<PropertyMap, PropertyValue> _convert;

    public StateProperties() => _convert = Convert;

    /// <summary>Decrypts ciphertext, when the passphrase is known.</summary>
    public SecretsProvider? Secrets { get; set; }

    /// <summary>Whether a bare <c>[secret]</c> stands for a secret, as in previews and events, where nothing else marks one.</summary>
    public bool BareSecrets { get; set; }

    /// <summary>How many secrets could not be read.</summary>
    public int Unread { get; private set; }

    /// <summary>Reads the bag the reader stands on; references to resources become ids, or URNs.</summary>
    /// <exception cref="PropertyFormatException">It is nested too deep.</exception>
    public StateBag Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return StateBag.Empty;
        }

        var bag = PropertyJson.Read(ref reader, _convert).Map ?? PropertyMap.Empty;
        return StateBag.Of(BareSecrets ? PropertyTree.Rewrite(bag, Marked) : bag);
    }

    private PropertyValue? Marked(PropertyValue value)
    {
        if (value.Text != PropertyJson.SecretText) return null;
        Unread++;
        return PropertyValue.Secret(PropertyValue.Unknown);
    }

    private PropertyValue Convert(PropertyMap map)
    {
        switch (map[Signatures.Key]?.Text)
        {
            case null: return map;
            case Signatures.Secret: return PropertyValue.Secret(Secret(map));
            case Signatures.Asset: return Special(PropertyKind.Asset, map);
            case Signatures.Archive: return Special(PropertyKind.Archive, map);
            case Signatures.ResourceReference: return PropertyTree.OfReference(WithPlainId(map));
            case Signatures.Output: return Special(PropertyKind.Output, map);
            case SpecialFloat when long.TryParse(map["value"]?.Text, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var bits):
                return PropertyValue.Of(BitConverter.Int64BitsToDouble(bits));
            case ByteText: return map["value"] ?? PropertyValue.Null;
            default: return map;
        }
    }

    private PropertyValue Secret(PropertyMap map)
    {
        var plaintext = map["plaintext"]?.Text ?? (map["ciphertext"]?.Text is { } ciphertext ? Secrets?.Decrypt(ciphertext) : null);
        if (plaintext is null && map["value"] is { } value) return value;
        if (plaintext is not null && Parsed(plaintext) is { } parsed) return parsed;
        Unread++;
        return PropertyValue.Unknown;
    }

    private PropertyValue? Parsed(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = PropertyWire.MaximumDepth });
            return reader.Read() ? PropertyJson.Read(ref reader, _convert) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PropertyValue Special(PropertyKind kind, PropertyMap map) => PropertyValue.Special(kind, map.Without(name => name == Signatures.Key));

    // An old defect wrote ids as {"V": …}: null for a component, a text, or an object for an unknown one.
    private static PropertyMap WithPlainId(PropertyMap map) => map["id"]?.Map switch
    {
        null => map,
        { } wrapped when wrapped["V"] is null or { Kind: PropertyKind.Null } => map.Without(name => name == "id"),
        { } wrapped => map.With("id", wrapped["V"]!.Text is { } id ? PropertyValue.Of(id) : PropertyValue.Unknown),
    };
}
