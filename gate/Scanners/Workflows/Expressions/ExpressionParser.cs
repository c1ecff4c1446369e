using System.Globalization;

namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>An expression that cannot be read.</summary>
internal sealed class ExpressionException(string message) : Exception(message);

/// <summary>Reads an expression: literals, contexts, functions, indexes, <c>!</c>, comparisons, <c>&amp;&amp;</c>, <c>||</c> and parentheses.</summary>
internal ref struct ExpressionParser
{
    // GitHub's own limit; it keeps the recursion bounded too.
    private const int MaximumDepth = 50;

    // Chains of operators and members nest to the left, and are walked recursively as well.
    private const int MaximumParts = 1000;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;
    private int _parts;

    private ExpressionParser(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="ExpressionException">It is not an expression; the message says why.</exception>
    public static Expression Parse(ReadOnlySpan<char> text)
    {
        var parser = new ExpressionParser(text);
        var expression = parser.Or();
        parser.Space();
        return parser._at == text.Length ? expression : throw parser.Unexpected();
    }

    private Expression Or()
    {
        if (++_depth > MaximumDepth) throw new ExpressionException($"it is nested deeper than {MaximumDepth} levels");
        var left = And();
        while (Take("||")) left = new Binary("||", left, And());
        _depth--;
        return left;
    }

    private Expression And()
    {
        var left = Comparison();
        while (Take("&&")) left = new Binary("&&", left, Comparison());
        return left;
    }

    private Expression Comparison()
    {
        var left = Unary();
        while (Operator() is { } symbol) left = new Binary(symbol, left, Unary());
        return left;
    }

    private string? Operator() =>
        Take("==") ? "==" : Take("!=") ? "!=" : Take("<=") ? "<=" : Take(">=") ? ">=" : Take("<") ? "<" : Take(">") ? ">" : null;

    private Expression Unary()
    {
        var negations = 0;
        while (!Peek("!=") && Take("!"))
        {
            Count();
            negations++;
        }

        var expression = Postfix();
        for (; negations > 0; negations--) expression = new Not(expression);
        return expression;
    }

    private Expression Postfix()
    {
        var expression = Primary();
        while (true)
        {
            if (Take("."))
            {
                Count();
                Space();
                expression = Take("*") ? new Element(expression, null) : new Member(expression, Name() ?? throw Unexpected());
            }
            else if (Take("["))
            {
                Count();
                Space();
                expression = new Element(expression, Take("*") ? null : Or());
                Expect("]");
            }
            else
            {
                return expression;
            }
        }
    }

    private Expression Primary()
    {
        Space();
        Count();
        if (_at >= _text.Length) throw new ExpressionException("it ends where a value is expected");
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        if (_text[_at] == '\'') return new Literal(Text());
        if (char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' or '+' or '.') return new Literal(Number());
        var name = Name() ?? throw Unexpected();
        if (Take("(")) return new Call(name, Arguments());
        return name switch
        {
            "true" => new Literal(true),
            "false" => new Literal(false),
            "null" => new Literal(null),
            "NaN" => new Literal(double.NaN),
            "Infinity" => new Literal(double.PositiveInfinity),
            _ => new Context(name),
        };
    }

    private List<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        if (Take(")")) return arguments;
        do
        {
            arguments.Add(Or());
        }
        while (Take(","));
        Expect(")");
        return arguments;
    }

    private string Text()
    {
        var text = new System.Text.StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '\'')
            {
                text.Append(_text[_at]);
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '\'')
            {
                text.Append('\'');
                _at++;
            }
            else
            {
                _at++;
                return text.ToString();
            }
        }

        throw new ExpressionException("a text has no closing quote");
    }

    private double Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.')) _at++;
        var word = _text[start.._at];
        if (word.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(word[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return hex;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        _at = start;
        throw Unexpected();
    }

    private string? Name()
    {
        var start = _at;
        if (_at >= _text.Length || !(char.IsAsciiLetter(_text[_at]) || _text[_at] == '_')) return null;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-')) _at++;
        return _text[start.._at].ToString();
    }

    private bool Peek(string symbol)
    {
        Space();
        return _text[_at..].StartsWith(symbol, StringComparison.Ordinal);
    }

    private bool Take(string symbol)
    {
        if (!Peek(symbol)) return false;
        _at += symbol.Length;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol)) throw _at < _text.Length ? Unexpected() : new ExpressionException($"it ends where '{symbol}' is expected");
    }

    private void Count()
    {
        if (++_parts > MaximumParts) throw new ExpressionException($"it has more than {MaximumParts} parts");
    }

    private void Space()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private readonly ExpressionException Unexpected() =>
        new(_at < _text.Length ? $"'{_text[_at]}' is not expected there" : "it ends too early");
}
