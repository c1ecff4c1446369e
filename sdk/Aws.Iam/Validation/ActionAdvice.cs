using Aws.Iam.Matching;

namespace Aws.Iam.Validation;

/// <summary>An entry of <c>Action</c> and what the catalogue says it stands for.</summary>
internal sealed record NamedActions(PolicyText Text, IReadOnlyList<CatalogueAction> Actions);

/// <summary>Actions that the catalogue does not know, or that mean nothing in a policy of the kind.</summary>
internal static class ActionAdvice
{
    /// <summary>What the entries stand for; null when that is not known whole, so that nothing follows from it.</summary>
    public static IReadOnlyList<NamedActions>? Give(Statement statement, Notes notes)
    {
        if (statement.Action is not { } element) return null;
        var isWhole = element is { IsComplete: true, IsNegated: false };
        var named = new List<NamedActions>();
        foreach (var text in element.Values)
        {
            if (Wildcards.IsAll(text.Value))
            {
                if (statement.Kind == PolicyKind.ResourceControl && !element.IsNegated) notes.Add(Advice.ResourceControlStar, text.Place);
                isWhole = false;
                continue;
            }

            if (ActionCatalogue.Split(text.Value) is not var (prefix, name) || prefix.AsSpan().ContainsAny('*', '?') || name.Length == 0)
            {
                isWhole = false;
                continue;
            }

            var actions = Known(statement, text, prefix, name, notes);
            isWhole &= actions.Count > 0;
            named.Add(new(text, actions));
        }

        return isWhole && named.Count > 0 ? named : null;
    }

    private static List<CatalogueAction> Known(Statement statement, PolicyText text, string prefix, string name, Notes notes)
    {
        if (ActionCatalogue.Current.Service(prefix) is not { } service)
        {
            notes.Add(Advice.UnknownService, text.Place, $"The service of {text.Shown} is unknown to {Notes.DataOf}.{Nearest.Hint(text, prefix, ActionCatalogue.Current.Services)}");
            return [];
        }

        var isForeign = (statement.Kind == PolicyKind.ResourceControl && !service.IsResourceControlled) || (statement.Kind == PolicyKind.Trust && service.Prefix != "sts");
        if (isForeign) notes.Add(Advice.UnsupportedAction, text.Place, $"{text.Shown} is not an action that a {KindName(statement.Kind)} is about.");
        var actions = service.Matching(name).ToList();
        if (actions.Count > 0) return actions;
        var what = name.AsSpan().ContainsAny('*', '?')
            ? $"{text.Shown} stands for no action that {Notes.DataOf} knows."
            : $"{text.Shown} is unknown to {Notes.DataOf}.{Nearest.Hint(text, text.Value, service.Actions.Select(action => action.FullName))}";
        notes.Add(Advice.UnknownAction, text.Place, what);
        return [];
    }

    private static string KindName(PolicyKind kind) => kind == PolicyKind.Trust ? "trust policy" : "resource control policy";
}
