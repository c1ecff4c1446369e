using System.Text;

namespace Pulumi.Aws.Generator.Schema;

/// <summary>
/// Reads JSON into objects (lists of members, in order), lists, strings and booleans. The compiler loads a generator without the
/// libraries it refers to, so there is no System.Text.Json here; the schema has no numbers.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _at;

    private JsonReader(string text) => _text = text;

    /// <exception cref="FormatException">It is not JSON.</exception>
    public static JsonObject ReadObject(string text)
    {
        var reader = new JsonReader(text);
        if (reader.ReadValue() is not JsonObject value) throw reader.Unexpected("an object");
        if (reader.Peek() != '\0') throw reader.Unexpected("the end");
        return value;
    }

    private object ReadValue() => Peek() switch
    {
        '{' => ReadMembers(),
        '[' => ReadElements(),
        '"' => ReadString(),
        't' => ReadFlag("true"),
        'f' => ReadFlag("false"),
        _ => throw Unexpected("a value"),
    };

    private JsonObject ReadMembers()
    {
        var members = new List<KeyValuePair<string, object>>();
        ReadItems('{', '}', () =>
        {
            if (Peek() != '"') throw Unexpected("a name");
            var name = ReadString();
            Expect(':');
            members.Add(new(name, ReadValue()));
        });
        return new JsonObject(members);
    }

    private List<object> ReadElements()
    {
        var elements = new List<object>();
        ReadItems('[', ']', () => elements.Add(ReadValue()));
        return elements;
    }

    private void ReadItems(char open, char close, Action readItem)
    {
        Expect(open);
        if (Peek() != close)
        {
            readItem();
            while (Peek() == ',')
            {
                _at++;
                readItem();
            }
        }

        Expect(close);
    }

    private string ReadString()
    {
        Expect('"');
        var value = new StringBuilder();
        while (_at < _text.Length && _text[_at] is not '"' and not '\n')
            value.Append(_text[_at++] is var character && character == '\\' ? ReadEscape() : character);
        if (_at == _text.Length || _text[_at] != '"') throw Unexpected("'\"'");
        _at++;
        return value.ToString();
    }

    private char ReadEscape()
    {
        var escaped = _at < _text.Length ? _text[_at++] : '\0';
        return escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            _ => throw Unexpected("an escape such as \\n"),
        };
    }

    private bool ReadFlag(string word)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0) throw Unexpected(word);
        _at += word.Length;
        return word == "true";
    }

    private char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private void Expect(char expected)
    {
        if (Peek() != expected) throw Unexpected($"'{expected}'");
        _at++;
    }

    private FormatException Unexpected(string expected)
    {
        var line = 1;
        for (var i = 0; i < _at && i < _text.Length; i++)
            if (_text[i] == '\n') line++;
        return new FormatException($"line {line}: {expected} was expected");
    }
}
