using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>One <c>${{ … }}</c> in a text.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Text">All of it, fences included.</param>
/// <param name="Expression">What it says; null when it cannot be read.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record Expansion(int Start, string Text, Expression? Expression, string? Problem)
{
    private const string Open = "${{";
    private const string Close = "}}";

    public static IReadOnlyList<Expansion> In(YamlScalarNode? scalar) => scalar?.Value is { } value ? In(value) : [];

    public static IReadOnlyList<Expansion> In(string text)
    {
        var found = new List<Expansion>();
        for (var start = text.IndexOf(Open, StringComparison.Ordinal); start >= 0;)
        {
            var end = End(text, start + Open.Length);
            if (end < 0)
            {
                found.Add(new(start, text[start..], null, "it has no closing '}}'"));
                break;
            }

            found.Add(Read(start, text[start..(end + Close.Length)], text.AsSpan(start + Open.Length, end - start - Open.Length)));
            start = text.IndexOf(Open, end, StringComparison.Ordinal);
        }

        return found;
    }

    /// <summary>A condition, which is an expression with or without the fences; null when it has other text around it or cannot be read.</summary>
    public static Expression? Condition(YamlScalarNode? condition)
    {
        if (condition?.Value?.Trim() is not { Length: > 0 } text) return null;
        var fenced = In(text);
        return fenced switch
        {
            [] => Read(0, text, text).Expression,
            [var one] when one.Text.Length == text.Length => one.Expression,
            _ => null,
        };
    }

    private static Expansion Read(int start, string text, ReadOnlySpan<char> inner)
    {
        try
        {
            return new(start, text, ExpressionParser.Parse(inner), null);
        }
        catch (ExpressionException exception)
        {
            return new(start, text, null, exception.Message);
        }
    }

    // A closing fence inside a quoted text is text.
    private static int End(string text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\'') quoted = !quoted;
            else if (!quoted && text[i] == '}' && i + 1 < text.Length && text[i + 1] == '}') return i;
        }

        return -1;
    }
}
