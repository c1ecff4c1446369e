namespace Aws.Iam.Validation;

/// <summary>Condition keys that nobody knows, that the actions do not support, or that the operator does not suit.</summary>
internal static class ConditionKeyAdvice
{
    private const int MostShown = 3;

    public static void Give(Statement statement, IReadOnlyList<NamedActions>? named, Notes notes)
    {
        foreach (var condition in statement.Conditions)
        {
            if (Known(condition, named, notes) is not { } key) continue;
            if (condition.Operator is not { } known) continue;
            if (named is not null) Support(statement, condition, named, notes);
            if (known.Comparison == ConditionComparison.Null) continue;
            if (key.IsMultivalued && known.Qualifier == ConditionQualifier.None) notes.Add(ConditionProblems.Qualifier, condition.Place);
            if (!key.IsMultivalued && known.Qualifier == ConditionQualifier.ForAllValues && statement.Effect == Effect.Allow) notes.Add(ConditionProblems.ForAllValues, condition.Place);
            if (!Suits(known.Comparison, key.Type))
                notes.Add(ConditionProblems.Operator, condition.Place, $"{condition.Key.Shown} is of type {key.Type}, which {known.Name} does not compare.");
        }
    }

    private static CatalogueKey? Known(Condition condition, IReadOnlyList<NamedActions>? named, Notes notes)
    {
        var name = condition.Key.Value;
        if (GlobalKeys.Find(name) is { } global) return global;
        if (ActionCatalogue.Split(name) is not ({ Length: > 0 } prefix, { Length: > 0 } rest))
        {
            notes.Add(ConditionProblems.KeyFormat, condition.Place);
            return null;
        }

        if (prefix.Equals("aws", StringComparison.OrdinalIgnoreCase))
        {
            Global(condition, rest, notes);
            return null;
        }

        // A prefix may be the address of any identity provider.
        var keys = Keys(prefix, named);
        if (keys.Find(key => key.Is(name)) is { } found || prefix.AsSpan().ContainsAny('.', '/')) return keys.Find(key => key.Is(name));
        notes.Add(ConditionProblems.UnknownKey, condition.Place, $"{condition.Key.Shown} is unknown to {Notes.DataOf}.{Nearest.Hint(condition.Key, name, keys.Select(key => key.Name))}");
        return null;
    }

    private static List<CatalogueKey> Keys(string prefix, IReadOnlyList<NamedActions>? named) =>
    [
        .. ActionCatalogue.Current.Service(prefix)?.Keys ?? [],
        .. (named ?? []).Select(entry => entry.Actions[0].Service).Distinct(StringComparer.Ordinal).SelectMany(service => ActionCatalogue.Current.Service(service)!.Keys),
    ];

    private static void Global(Condition condition, string rest, Notes notes)
    {
        if (rest.Equals("ARN", StringComparison.OrdinalIgnoreCase)) notes.Add(ConditionProblems.UnsupportedGlobalKey, condition.Place);
        else if (rest.TrimEnd('/') is var tag && ((string[])["RequestTag", "ResourceTag", "PrincipalTag"]).Contains(tag, StringComparer.OrdinalIgnoreCase)) notes.Add(ConditionProblems.TagKey, condition.Place);
        else notes.Add(ConditionProblems.GlobalKey, condition.Place, $"{condition.Key.Shown} is not a global key that is known.{Nearest.Hint(condition.Key, condition.Key.Value, GlobalKeys.All.Select(key => key.Name))}");
    }

    // Where the key is absent a test that passes then does no harm; any other is never met.
    private static void Support(Statement statement, Condition condition, IReadOnlyList<NamedActions> named, Notes notes)
    {
        var name = condition.Key.Value;
        var isTag = GlobalKeys.IsTag(name);
        if (condition.Operator!.WhenAbsent != false || (!isTag && GlobalKeys.Find(name) is not null)) return;
        var lacking = named.Where(entry => !entry.Actions.Any(action => action.Keys.Any(key => key.Is(name)))).ToList();
        if (lacking.Count == 0) return;
        var problem = lacking.Count < named.Count || !isTag ? ConditionProblems.UnsupportedKey : statement.Effect == Effect.Deny ? ConditionProblems.DenyTag : ConditionProblems.AllowTag;
        var shown = string.Join(", ", lacking.Take(MostShown).Select(entry => entry.Text.Shown)) + (lacking.Count > MostShown ? $" and {lacking.Count - MostShown} more" : string.Empty);
        notes.Add(problem, condition.Place, $"By {Notes.DataOf} {condition.Key.Shown} is not a key of {shown}.");
    }

    // Text operators suit ARNs and truth values, whose texts they compare, and ARN operators suit texts that hold an ARN.
    private static bool Suits(ConditionComparison comparison, ConditionKeyType type) => comparison switch
    {
        <= ConditionComparison.StringLike => type is ConditionKeyType.String or ConditionKeyType.Arn or ConditionKeyType.Bool or ConditionKeyType.Binary,
        <= ConditionComparison.NumericGreaterThanEquals => type is ConditionKeyType.Numeric or ConditionKeyType.Date,
        <= ConditionComparison.DateGreaterThanEquals => type is ConditionKeyType.Date or ConditionKeyType.Numeric,
        ConditionComparison.Bool => type == ConditionKeyType.Bool,
        ConditionComparison.BinaryEquals => type == ConditionKeyType.Binary,
        ConditionComparison.IpAddress => type == ConditionKeyType.IpAddress,
        ConditionComparison.ArnLike => type is ConditionKeyType.Arn or ConditionKeyType.String,
        _ => true,
    };
}
