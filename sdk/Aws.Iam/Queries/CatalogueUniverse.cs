using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Queries;

/// <summary>
/// The actions of the catalogue as a question can tell them apart: one stands for all that the same patterns of the question match, so
/// that 22,000 actions become a handful.
/// </summary>
internal static class CatalogueUniverse
{
    public static PatternUnion For(Question question, Func<CatalogueAction, bool>? isMeant = null)
    {
        var patterns = Patterns(question).DistinctBy(pattern => pattern.ToString()).ToList();
        var byService = patterns.ToLookup(ServiceOf, StringComparer.Ordinal);
        var anywhere = byService[string.Empty].Where(pattern => !pattern.IsEverything).ToList();
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var prefix in ActionCatalogue.Current.Services)
        {
            // Without a pattern of its own a service's actions are all alike, and like those of every other such service.
            List<Pattern> own = [.. byService[prefix], .. anywhere];
            if (own.Count == 0 && chosen.ContainsKey(string.Empty)) continue;
            foreach (var action in ActionCatalogue.Current.Service(prefix)!.Actions)
            {
                if (isMeant?.Invoke(action) == false) continue;
                var name = action.FullName.ToLowerInvariant();
                if (chosen.TryAdd(Signature(own, name), name) && own.Count == 0) break;
            }
        }

        return new(chosen.Values.Select(Pattern.Literal), ignoreCase: true);
    }

    private static IEnumerable<Pattern> Patterns(Question question) =>
        question.Documents.SelectMany(document => document.Statements).SelectMany(statement => statement.Test.Actions?.Known.Patterns ?? [])
            .Concat(question.Scope.Select(signed => signed.Literal).OfType<TextLiteral>().Where(literal => literal.Dimension == Literal.Action)
                .SelectMany(literal => literal.Union.Patterns));

    /// <summary>The service that a pattern is about; empty when it may be about several.</summary>
    private static string ServiceOf(Pattern pattern)
    {
        var text = new List<char>();
        foreach (var token in pattern.Tokens)
        {
            if (token.Kind != TokenKind.Char) return string.Empty;
            if (token.Char == ':') return string.Concat(text);
            text.Add(token.Char);
        }

        return string.Empty;
    }

    // The patterns that match, by their texts: positions would mean other patterns in another service.
    private static string Signature(List<Pattern> patterns, string action) =>
        string.Join('|', patterns.Where(pattern => pattern.Matches(action)).Select(pattern => pattern.ToString()));
}
