using System.Text;
using System.Text.Json;

namespace Aws.Iam.Parsing;

/// <summary>Reads a <see cref="JsonTree"/> and keeps the line and column of every value.</summary>
internal ref struct JsonTreeReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    private JsonTreeReader(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 64 });
    }

    public static JsonTree Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var reader = new JsonTreeReader(utf8);
        try
        {
            reader._reader.Read();
            var tree = reader.Value();
            reader._reader.Read();
            return tree;
        }
        catch (JsonException error)
        {
            throw reader.NotJson((int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // A text that is no Unicode: broken UTF-8, or half of a surrogate pair as an escape.
            reader.MoveTo((int)reader._reader.TokenStartIndex);
            throw reader.NotJson(reader._line, reader._column);
        }
    }

    private readonly JsonTreeException NotJson(int line, int column) =>
        _utf8.IsEmpty
            ? new JsonTreeException("The document is empty.", line, column)
            : new JsonTreeException($"The document is not JSON: it breaks off making sense at line {line}, column {column}.", line, column);

    private JsonTree Value()
    {
        MoveTo((int)_reader.TokenStartIndex);
        var (line, column) = (_line, _column);
        var value = _reader.TokenType switch
        {
            JsonTokenType.String => JsonTree.Of(_reader.GetString()!),
            JsonTokenType.Number => JsonTree.Number(Encoding.UTF8.GetString(_reader.ValueSpan)),
            JsonTokenType.True => JsonTree.Of(true),
            JsonTokenType.False => JsonTree.Of(false),
            JsonTokenType.StartArray => JsonTree.Array(Elements()),
            JsonTokenType.StartObject => JsonTree.Object(Members()),
            _ => JsonTree.Null,
        };
        return value.At(line, column);
    }

    private List<JsonTree> Elements()
    {
        var items = new List<JsonTree>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Value());
        return items;
    }

    private List<KeyValuePair<string, JsonTree>> Members()
    {
        var members = new List<KeyValuePair<string, JsonTree>>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            _reader.Read();
            members.Add(KeyValuePair.Create(name, Value()));
        }

        return members;
    }

    private void MoveTo(int offset)
    {
        for (; _offset < offset; _offset++)
        {
            var unit = _utf8[_offset];
            if (unit == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((unit & 0xC0) != 0x80)
            {
                _column++;
            }
        }
    }
}
