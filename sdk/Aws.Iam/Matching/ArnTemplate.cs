using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Aws.Iam.Matching;

/// <summary>
/// A pattern read as an ARN: six fields, wildcards of the first five staying inside their field. What is no such pattern gets the
/// widest reading and is not certain.
/// </summary>
internal sealed record ArnTemplate(ImmutableArray<Pattern> Patterns, bool IsCertain, bool HasVariableInFront = false)
{
    // Services whose resource part begins with a type word, where a wildcard inside that word is documented not to work.
    private static readonly HashSet<string> TypedServices = new(StringComparer.Ordinal)
    {
        "dynamodb", "ec2", "ecr", "ecs", "eks", "elasticloadbalancing", "iam", "kinesis", "kms", "lambda", "logs", "rds", "secretsmanager", "ssm",
    };

    public static ArnTemplate Read(Template template, bool missingFieldsMatch)
    {
        var pattern = template.Pattern;
        if (!template.IsWellFormed) return new([Pattern.Everything], IsCertain: false);
        if (pattern.IsEverything) return new([pattern], template.IsCertain);

        var starts = FieldStarts(pattern.Tokens);
        if (starts.Count < 6 || !IsWord(pattern.Tokens, starts, 0, "arn"))
        {
            var wide = pattern.Widen();
            return new(missingFieldsMatch && starts.Count < 6 ? [wide, wide + ":" + Pattern.Everything] : [wide], IsCertain: false);
        }

        var last = starts[5];
        var tokens = pattern.Tokens.AsSpan().ToArray();
        foreach (ref var token in tokens.AsSpan(0, last))
        {
            if (token.Kind == TokenKind.Variable) return new([pattern.Widen()], IsCertain: false, HasVariableInFront: true);
            if (token.Kind is TokenKind.One or TokenKind.Many) token = token with { Class = CharClass.NotColon };
        }

        var arn = new Pattern(ImmutableCollectionsMarshal.AsImmutableArray(tokens), pattern.Variables);
        return HasWildcardInType(pattern.Tokens, starts) ? new([arn.Widen()], IsCertain: false) : new([arn], template.IsCertain);
    }

    private static List<int> FieldStarts(ImmutableArray<Token> tokens)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < tokens.Length && starts.Count < 6; at++)
        {
            if (tokens[at] is { Kind: TokenKind.Char, Char: ':' }) starts.Add(at + 1);
        }

        return starts;
    }

    private static bool IsWord(ImmutableArray<Token> tokens, List<int> starts, int field, string word) =>
        FieldText(tokens, starts, field) == word;

    private static string? FieldText(ImmutableArray<Token> tokens, List<int> starts, int field)
    {
        var end = field + 1 < starts.Count ? starts[field + 1] - 1 : tokens.Length;
        return new Pattern(tokens[starts[field]..end], []).Word;
    }

    private static bool HasWildcardInType(ImmutableArray<Token> tokens, List<int> starts)
    {
        if (FieldText(tokens, starts, 2) is not { } service || !TypedServices.Contains(service)) return false;
        var resource = tokens[starts[5]..];
        var word = resource.TakeWhile(token => token is not { Kind: TokenKind.Char, Char: '/' or ':' }).ToList();
        return word.Count < resource.Length && word.Any(token => token.Kind != TokenKind.Char);
    }
}
