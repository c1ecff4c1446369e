using Aws.Iam.Matching;
using Aws.Iam.Parsing;
using Aws.Iam.Proving;

namespace Aws.Iam.Validation;

/// <summary>Entries of a list that another one covers.</summary>
internal static class RedundancyAdvice
{
    // Longer lists are the work of programs, and the answer would cost more than it is worth.
    private const int LongestList = 100;

    public static void Give(Statement statement, Notes notes)
    {
        var search = new TextSearch(new Budget(CancellationToken.None));
        Give(statement.Action, text => new([Pattern.Glob(text)], ignoreCase: true), Advice.RedundantAction, search, notes);
        Give(statement.Resource, text => new([Pattern.Glob(text)]), Advice.RedundantResource, search, notes);
    }

    private static void Give(Element? element, Func<string, PatternUnion> patternOf, Problem problem, TextSearch search, Notes notes)
    {
        // A variable could become anything, and an entry that is only a wildcard of ARNs may be read in two ways.
        if (element is not { Values.Count: > 1 and <= LongestList }) return;
        var entries = element.Values.Where(value => !value.Value.Contains('$', StringComparison.Ordinal)).Select(value => (Text: value, Pattern: patternOf(value.Value))).ToList();
        for (var at = 0; at < entries.Count; at++)
        {
            var covering = entries.FindIndex(other => !ReferenceEquals(other.Text, entries[at].Text) && search.Covers(other.Pattern, entries[at].Pattern) == true);
            if (covering < 0 || (covering > at && search.Covers(entries[at].Pattern, entries[covering].Pattern) == true)) continue;
            notes.Add(problem, entries[at].Text.Place, $"{entries[at].Text.Shown} is part of {entries[covering].Text.Shown}.");
        }
    }
}
