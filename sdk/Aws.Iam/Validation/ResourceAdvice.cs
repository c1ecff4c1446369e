using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Validation;

/// <summary>Actions and resources of a statement that do not go together.</summary>
internal static class ResourceAdvice
{
    private const int MostShown = 3;

    public static void Give(Statement statement, IReadOnlyList<NamedActions> named, Notes notes)
    {
        if (statement.Resource is not { IsNegated: false, IsComplete: true, Values.Count: > 0 } element) return;
        if (element.Values.Any(value => Wildcards.IsAll(value.Value))) return;
        var search = new TextSearch(new Budget(CancellationToken.None));
        var resources = element.Values.Select(value => PatternsOf(statement, value)).ToList();
        foreach (var entry in named)
        {
            var types = TypesOf(entry.Actions);
            if (types.Count == 0) notes.Add(Advice.NoResource, entry.Text.Place, $"{entry.Text.Shown} takes no resource.");
            else if (!resources.Any(resource => types.Any(type => Meet(search, resource, type))))
                notes.Add(Advice.ResourceMismatch, entry.Text.Place, $"{entry.Text.Shown} goes with none of the resources: by {Notes.DataOf} it takes {Shown(types)}.");
        }

        var all = TypesOf(named.SelectMany(entry => entry.Actions));
        if (all.Count == 0) return;
        for (var at = 0; at < resources.Count; at++)
        {
            if (!all.Any(type => Meet(search, resources[at], type)))
                notes.Add(Advice.ResourceMismatch, element.Values[at].Place, $"By {Notes.DataOf} none of the statement's actions takes {element.Values[at].Shown}.");
        }
    }

    private static List<CatalogueResourceType> TypesOf(IEnumerable<CatalogueAction> actions) => [.. actions.SelectMany(action => action.ResourceTypes).DistinctBy(type => type.Arn)];

    private static string Shown(List<CatalogueResourceType> types) =>
        string.Join(", ", types.Take(MostShown).Select(type => type.Arn)) + (types.Count > MostShown ? $" and {types.Count - MostShown} more" : string.Empty);

    // What could not be searched to the end may meet.
    private static bool Meet(TextSearch search, PatternUnion resource, CatalogueResourceType type) => search.Find([resource, type.Arns], []) is not null || search.IsExhausted;

    private static PatternUnion PatternsOf(Statement statement, PolicyText text) =>
        new(ArnTemplate.Read(Template.Read(text.Value, hasWildcards: true, statement.Version), missingFieldsMatch: true).Patterns.Select(pattern => pattern.Widen()));
}
