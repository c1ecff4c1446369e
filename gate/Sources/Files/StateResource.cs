using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Sources;

/// <summary>One resource as files hold it (pulumi/pulumi, sdk/go/common/apitype/core.go).</summary>
internal sealed class StateResource
{
    public required Urn Urn { get; init; }

    public string Type { get; private set; } = string.Empty;

    public bool Custom { get; private set; }

    public bool Delete { get; private set; }

    public bool External { get; private set; }

    public string? Id { get; private set; }

    public string? Parent { get; private set; }

    public string? Provider { get; private set; }

    public StateBag Inputs { get; private set; } = StateBag.Empty;

    public StateBag Outputs { get; private set; } = StateBag.Empty;

    public IReadOnlyList<string> Dependencies { get; private set; } = [];

    public ImmutableSortedDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; private set; } =
        ImmutableSortedDictionary<string, IReadOnlyList<string>>.Empty;

    public ResourceOptions Options { get; private set; } = ResourceOptions.None;

    public SourcePosition? Position { get; private set; }

    /// <summary>Reads a resource from the JSON of one object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="properties">What reads its bags.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="place">Where in the file, for messages.</param>
    public static StateResource Parse(ReadOnlySpan<byte> json, StateProperties properties, string file, string place)
    {
        var urn = UrnOf(json, file, place);
        StateDepth.Check(json, file, urn.Text);
        var resource = new StateResource { Urn = urn, Type = urn.Type };
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = StateDepth.Maximum });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            try
            {
                resource.Set(member, ref reader, properties);
            }
            catch (PropertyFormatException exception)
            {
                throw FileErrors.BadProperties(file, urn.Text, member, exception.Message);
            }
            catch (InvalidOperationException)
            {
                throw FileErrors.WrongMember(file, $"{place}.{member}", "of the kind Pulumi writes");
            }
        }

        return resource;
    }

    private static Urn UrnOf(ReadOnlySpan<byte> json, string file, string place)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw FileErrors.WrongMember(file, place, "an object");
        string? text = null;
        while (text is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUrn = reader.ValueTextEquals("urn"u8);
            reader.Read();
            if (isUrn && reader.TokenType == JsonTokenType.String) text = reader.GetString();
            else reader.Skip();
        }

        return Urn.TryParse(text, out var urn) ? urn : throw FileErrors.BadUrn(file, place, text);
    }

    private void Set(string member, ref Utf8JsonReader reader, StateProperties properties)
    {
        switch (member)
        {
            case "type": Type = Text(ref reader) ?? Type; break;
            case "custom": Custom = Flag(ref reader); break;
            case "delete": Delete = Flag(ref reader); break;
            case "external": External = Flag(ref reader); break;
            case "id": Id = Text(ref reader) is { Length: > 0 } id && !Signatures.IsUnknown(id) ? id : null; break;
            case "parent": Parent = Text(ref reader) is { Length: > 0 } parent ? parent : null; break;
            case "provider": Provider = Text(ref reader) is { Length: > 0 } provider ? provider : null; break;
            case "inputs": Inputs = properties.Read(ref reader); break;
            case "outputs": Outputs = properties.Read(ref reader); break;
            case "dependencies": Dependencies = Texts(ref reader); break;
            case "propertyDependencies": PropertyDependencies = TextLists(ref reader); break;
            case "protect": Options = Options with { Protect = Flag(ref reader) }; break;
            case "ignoreChanges": Options = Options with { IgnoreChanges = Texts(ref reader) }; break;
            case "additionalSecretOutputs": Options = Options with { AdditionalSecretOutputs = Texts(ref reader) }; break;
            case "aliases": Options = Options with { Aliases = Texts(ref reader) }; break;
            case "customTimeouts": Options = Options with { CustomTimeouts = Timeouts(ref reader) }; break;
            case "sourcePosition": Position = PositionOf(Text(ref reader)); break;
            default: reader.Skip(); break;
        }
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.GetString();

    private static bool Flag(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        if (reader.TokenType == JsonTokenType.Null) return texts;
        if (reader.TokenType != JsonTokenType.StartArray) throw new InvalidOperationException();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(reader.GetString() ?? string.Empty);
        return texts;
    }

    private static ImmutableSortedDictionary<string, IReadOnlyList<string>> TextLists(ref Utf8JsonReader reader)
    {
        var lists = ImmutableSortedDictionary.CreateBuilder<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (reader.TokenType == JsonTokenType.Null) return lists.ToImmutable();
        if (reader.TokenType != JsonTokenType.StartObject) throw new InvalidOperationException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (Texts(ref reader) is { Count: > 0 } texts) lists[name] = texts;
        }

        return lists.ToImmutable();
    }

    private static CustomTimeouts Timeouts(ref Utf8JsonReader reader)
    {
        var timeouts = CustomTimeouts.None;
        if (reader.TokenType == JsonTokenType.Null) return timeouts;
        if (reader.TokenType != JsonTokenType.StartObject) throw new InvalidOperationException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var operation = reader.GetString();
            reader.Read();
            TimeSpan? limit = reader.TokenType == JsonTokenType.Number && reader.GetDouble() is > 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
            reader.Skip();
            timeouts = operation switch
            {
                "create" => timeouts with { Create = limit },
                "update" => timeouts with { Update = limit },
                "delete" => timeouts with { Delete = limit },
                "read" => timeouts with { Read = limit },
                _ => timeouts,
            };
        }

        return timeouts;
    }

    // project:///path/to/file#line,column
    private static SourcePosition? PositionOf(string? text)
    {
        const string Scheme = "project:///";
        if (text is null || !text.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        var parts = text[Scheme.Length..].Split('#', 2);
        var numbers = parts.Length == 2 ? parts[1].Split(',') : [];
        return new SourcePosition(Uri.UnescapeDataString(parts[0]), Number(numbers, 0), Number(numbers, 1));
    }

    private static int? Number(string[] texts, int index) =>
        index < texts.Length && int.TryParse(texts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
