using System.Collections.Immutable;
using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>Reads the names in the catalogue that have parts that vary.</summary>
internal static class CatalogueText
{
    // Before the fifth colon of an ARN a part stays inside its field.
    private const int LastColon = 5;

    /// <summary>
    /// The pattern of a name: each <c>${…}</c> is any text that is not empty, and <c>*</c> any text. The name of a bucket has no slash, which
    /// tells buckets and objects apart.
    /// </summary>
    public static Pattern Pattern(string name)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var end = name[at] == '$' && at + 1 < name.Length && name[at + 1] == '{' ? name.IndexOf('}', at) : -1;
            if (end < 0)
            {
                tokens.Add(Matching.Pattern.Wildcard(name[at]));
                continue;
            }

            var isField = name.StartsWith("arn:", StringComparison.Ordinal) && name.AsSpan(0, at).Count(':') < LastColon;
            var set = isField ? CharClass.NotColon
                : name.AsSpan(at, end - at).Contains("BucketName", StringComparison.Ordinal) ? CharClass.NotSlash
                : CharClass.Any;
            tokens.Add(new Token(TokenKind.One, Class: set));
            tokens.Add(new Token(TokenKind.Many, Class: set));
            at = end;
        }

        return new(tokens.ToImmutable(), []);
    }
}
