using System.Collections.Immutable;

namespace Aws.Iam.Matching;

/// <summary>A text of a document read into a pattern, and whether its meaning is certain.</summary>
/// <param name="Pattern">The pattern; everything when the text has a broken variable.</param>
/// <param name="IsWellFormed">Whether its variables are written well.</param>
/// <param name="IsCertain">Whether it means exactly the pattern, rather than something the pattern includes.</param>
internal sealed record Template(Pattern Pattern, bool IsWellFormed, bool IsCertain)
{
    private static readonly Template Broken = new(Pattern.Everything, IsWellFormed: false, IsCertain: false);

    public ImmutableArray<Variable> Variables => Pattern.Variables;

    public static Template Read(string text, bool hasWildcards, PolicyVersion version)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length);
        var variables = ImmutableArray.CreateBuilder<Variable>();
        for (var at = 0; at < text.Length; at++)
        {
            var isVariable = version != PolicyVersion.V2008 && text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{';
            if (!isVariable)
            {
                tokens.Add(hasWildcards ? Pattern.Wildcard(text[at]) : new Token(TokenKind.Char, text[at]));
                continue;
            }

            var end = text.IndexOf('}', at);
            if (end < 0) return Broken;
            var inside = text[(at + 2)..end];
            at = end;
            if (inside is "*" or "?" or "$")
            {
                tokens.Add(new Token(TokenKind.Char, inside[0]));
                continue;
            }

            if (ReadVariable(inside) is not { } variable) return Broken;
            tokens.Add(new Token(TokenKind.Variable, Variable: variables.Count));
            variables.Add(variable);
        }

        var pattern = new Pattern(tokens.ToImmutable(), variables.ToImmutable());
        return new Template(pattern, IsWellFormed: true, IsCertain: version != PolicyVersion.Unknown || !text.Contains("${", StringComparison.Ordinal));
    }

    private static Variable? ReadVariable(string inside)
    {
        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        var name = comma < 0 ? inside : inside[..comma];
        if (name.Length == 0 || name.Any(char.IsWhiteSpace) || name.Contains("${", StringComparison.Ordinal)) return null;
        if (comma < 0) return new Variable(name, null);
        var value = inside[(comma + 1)..].Trim(' ');
        return value.Length >= 2 && value[0] == '\'' && value[^1] == '\'' ? new Variable(name, value[1..^1]) : null;
    }
}
