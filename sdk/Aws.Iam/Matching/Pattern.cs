using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Aws.Iam.Matching;

/// <summary>A text with wildcards, and perhaps policy variables that must be bound or widened before it can match.</summary>
internal sealed class Pattern
{
    public static readonly Pattern Everything = new([Token.Star], []);

    private readonly bool _isWord;

    /// <summary>Any number of characters inside one field of an ARN.</summary>
    public static readonly Pattern Field = new([new Token(TokenKind.Many, Class: CharClass.NotColon)], []);

    public Pattern(ImmutableArray<Token> tokens, ImmutableArray<Variable> variables)
    {
        Tokens = Collapse(tokens);
        Variables = variables;
        _isWord = IsWord(Tokens.AsSpan());
    }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Variable> Variables { get; }

    public bool HasVariables => Variables.Length > 0;

    public bool IsEverything => Tokens is [{ IsStar: true }];

    /// <summary>The only text it matches; null when it has wildcards or variables.</summary>
    public string? Word => _isWord ? field ??= Text(this) : null;

    /// <summary>A text that it matches; null when it has variables.</summary>
    public string? Sample => HasVariables ? null : field ??= Text(this);

    public static Pattern Literal(string text)
    {
        var tokens = new Token[text.Length];
        for (var at = 0; at < tokens.Length; at++) tokens[at] = new Token(TokenKind.Char, text[at]);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(tokens), []);
    }

    public static Pattern Glob(string text, CharClass wildcards = CharClass.Any)
    {
        var tokens = new Token[text.Length];
        for (var at = 0; at < tokens.Length; at++) tokens[at] = Wildcard(text[at], wildcards);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(tokens), []);
    }

    public static Pattern Some(CharClass set) => new([new Token(TokenKind.One, Class: set), new Token(TokenKind.Many, Class: set)], []);

    public static Pattern Repeat(CharClass set, int count) => new([.. Enumerable.Repeat(new Token(TokenKind.One, Class: set), count)], []);

    public static Token Wildcard(char letter, CharClass wildcards = CharClass.Any) => letter switch
    {
        '*' => new Token(TokenKind.Many, Class: wildcards),
        '?' => new Token(TokenKind.One, Class: wildcards),
        _ => new Token(TokenKind.Char, letter),
    };

    public static Pattern operator +(Pattern left, Pattern right)
    {
        var offset = left.Variables.Length;
        var shifted = right.Tokens.Select(token => token.Kind == TokenKind.Variable ? token with { Variable = token.Variable + offset } : token);
        return new([.. left.Tokens, .. shifted], left.Variables.AddRange(right.Variables));
    }

    public static Pattern operator +(string left, Pattern right) => Literal(left) + right;

    public static Pattern operator +(Pattern left, string right) => left + Literal(right);

    public Pattern ToLower()
    {
        if (!Tokens.Any(HasUpperCase)) return this;
        var tokens = Tokens.AsSpan().ToArray();
        foreach (ref var token in tokens.AsSpan())
        {
            if (HasUpperCase(token)) token = token with { Char = char.ToLowerInvariant(token.Char) };
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(tokens), Variables);
    }

    /// <summary>The pattern with each variable replaced by its value; null when one has neither a value nor a default.</summary>
    public Pattern? Bind(Func<string, string?> valueOf)
    {
        if (!HasVariables) return this;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var token in Tokens)
        {
            if (token.Kind != TokenKind.Variable)
            {
                tokens.Add(token);
                continue;
            }

            var variable = Variables[token.Variable];
            if ((valueOf(variable.Name) ?? variable.Default) is not { } value) return null;
            tokens.AddRange(value.Select(letter => new Token(TokenKind.Char, letter)));
        }

        return new(tokens.ToImmutable(), []);
    }

    /// <summary>A pattern that matches at least what this one can, whatever the variables are.</summary>
    public Pattern Widen() =>
        HasVariables ? new([.. Tokens.Select(token => token.Kind == TokenKind.Variable ? Token.Star : token)], []) : this;

    /// <summary>The pattern with each variable as its symbol; null when there are too many variables.</summary>
    public Pattern? Symbolize(Symbols symbols)
    {
        if (!HasVariables) return this;
        var known = Variables.Select(symbols.For).ToList();
        if (known.Contains(null)) return null;
        return new([.. Tokens.Select(token => token.Kind == TokenKind.Variable ? new Token(TokenKind.Char, known[token.Variable]!.Value) : token)], []);
    }

    public bool Matches(ReadOnlySpan<char> text)
    {
        if (Word is { } word) return text.SequenceEqual(word);
        if (IsEverything) return true;
        var count = Tokens.Length + 1;
        Span<bool> now = count <= 256 ? stackalloc bool[count] : new bool[count];
        Span<bool> next = count <= 256 ? stackalloc bool[count] : new bool[count];
        now[0] = true;
        PassStars(now);
        foreach (var letter in text)
        {
            next.Clear();
            var alive = false;
            for (var at = 0; at < Tokens.Length; at++)
            {
                if (!now[at] || !Tokens[at].Accepts(letter)) continue;
                next[Tokens[at].Kind == TokenKind.Many ? at : at + 1] = alive = true;
            }

            if (!alive) return false;
            PassStars(next);
            var old = now;
            now = next;
            next = old;
        }

        return now[^1];
    }

    /// <summary>The pattern as text that tells two patterns apart.</summary>
    public override string ToString() => string.Concat(Tokens.Select(token => token.Kind switch
    {
        TokenKind.Char => token.Char is '*' or '?' or '$' or '\\' or '|' ? $"\\{token.Char}" : token.Char.ToString(),
        TokenKind.Variable => $"${{{Variables[token.Variable].Name},{Variables[token.Variable].Default}}}",
        _ => (token.Kind == TokenKind.One ? "?" : "*") + (token.Class == CharClass.Any ? "" : $"\\{(int)token.Class}"),
    }));

    private void PassStars(Span<bool> states)
    {
        for (var at = 0; at < Tokens.Length; at++)
        {
            if (states[at] && Tokens[at].Kind == TokenKind.Many) states[at + 1] = true;
        }
    }

    private static bool HasUpperCase(Token token) => token.Kind == TokenKind.Char && char.ToLowerInvariant(token.Char) != token.Char;

    // The only text of a word; otherwise what is left with the shortest run for each wildcard.
    private static string Text(Pattern pattern)
    {
        var text = new char[pattern.Tokens.Length];
        var length = 0;
        foreach (var token in pattern.Tokens)
        {
            if (token.Kind == TokenKind.Char) text[length++] = token.Char;
            else if (token.Kind == TokenKind.One) text[length++] = token.Class.Sample();
        }

        return new(text, 0, length);
    }

    private static ImmutableArray<Token> Collapse(ImmutableArray<Token> tokens)
    {
        if (!HasRepeatedStar(tokens.AsSpan())) return tokens;
        var kept = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Many || kept.Count == 0 || kept[^1] != token) kept.Add(token);
        }

        return kept.ToImmutable();
    }

    private static bool IsWord(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Char) return false;
        }

        return true;
    }

    private static bool HasRepeatedStar(ReadOnlySpan<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Many && tokens[at] == tokens[at - 1]) return true;
        }

        return false;
    }
}
