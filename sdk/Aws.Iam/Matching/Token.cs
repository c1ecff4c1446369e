namespace Aws.Iam.Matching;

internal enum TokenKind : byte
{
    Char,
    One,
    Many,
    Variable,
}

/// <summary>The characters a wildcard stands for.</summary>
internal enum CharClass : byte
{
    Any,
    NotColon,
    NotSlash,
    Digit,
    ServiceName,
    ActionName,
    DashedName,
    DottedName,
}

/// <summary>One piece of a pattern: a character, one of a class, any number of a class, or a policy variable.</summary>
internal readonly record struct Token(TokenKind Kind, char Char = '\0', CharClass Class = CharClass.Any, int Variable = 0)
{
    public static readonly Token Star = new(TokenKind.Many);

    public bool IsStar => this is { Kind: TokenKind.Many, Class: CharClass.Any };

    public bool Accepts(char value) => Kind switch
    {
        TokenKind.Char => Char == value,
        TokenKind.Variable => false,
        _ when Symbols.IsSymbol(value) => IsStar,
        _ => Class.Has(value),
    };
}

internal static class CharClasses
{
    public static bool Has(this CharClass set, char value) => set switch
    {
        CharClass.Any => true,
        CharClass.NotColon => value != ':',
        CharClass.NotSlash => value is not ('/' or ':'),
        CharClass.Digit => char.IsAsciiDigit(value),
        CharClass.ServiceName => char.IsAsciiLetterLower(value) || char.IsAsciiDigit(value) || value == '-',
        CharClass.DashedName => char.IsAsciiLetterOrDigit(value) || value == '-',
        CharClass.DottedName => char.IsAsciiLetterOrDigit(value) || value is '-' or '_' or '.',
        _ => char.IsAsciiLetterOrDigit(value),
    };

    /// <summary>A character of the class.</summary>
    public static char Sample(this CharClass set) => set == CharClass.Digit ? '0' : 'a';
}

/// <summary>
/// Private-use characters that stand for the values of policy variables, the same in all documents of one question. Only a star may
/// absorb one: the value has no known length and no known characters.
/// </summary>
internal sealed class Symbols
{
    private const char First = '\uE100';
    private const char Last = '\uE6FF';

    private readonly Dictionary<Variable, char> _known = [];

    public static bool IsSymbol(char value) => value is >= First and <= Last;

    /// <summary>The symbol of a variable; null when there are more variables than symbols.</summary>
    public char? For(Variable variable)
    {
        var folded = variable with { Name = variable.Name.ToLowerInvariant() };
        if (_known.TryGetValue(folded, out var symbol)) return symbol;
        if (First + _known.Count > Last) return null;
        return _known[folded] = (char)(First + _known.Count);
    }
}
