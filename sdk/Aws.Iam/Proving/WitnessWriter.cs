using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>Writes the request that a goal stands for, as much like a real one as the goal allows.</summary>
internal sealed class WitnessWriter(Question question, DimensionSolver solver, Dictionary<string, string> variables)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> AlwaysThere = new()
    {
        ["aws:SecureTransport"] = ["true"],
        ["aws:CurrentTime"] = ["2026-08-01T12:00:00Z"],
        ["aws:EpochTime"] = ["1785585600"],
        ["aws:RequestedRegion"] = ["eu-west-1"],
    };

    private readonly Lazy<Dictionary<string, string>> _spellings = new(() => Spellings(question));

    public Request Write(Goal goal)
    {
        var action = solver.Solve(Literal.Action, goal.Of(Literal.Action))!.Values[0];
        var context = new Dictionary<string, IReadOnlyList<string>>(AlwaysThere, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in variables) context[key] = [value];
        foreach (var (dimension, literals) in goal.Dimensions.Where(dimension => dimension.Key.StartsWith(Literal.KeyPrefix, StringComparison.Ordinal)))
        {
            var key = _spellings.Value.GetValueOrDefault(dimension[Literal.KeyPrefix.Length..], dimension[Literal.KeyPrefix.Length..]);
            var values = solver.Solve(dimension, literals)!.Values;
            if (values.Length > 0) context[key] = values;
            else context.Remove(key);
        }

        return new Request
        {
            Caller = Caller.FromCode(Text(goal, Literal.Caller, question.PreferredCallers)),
            Action = Spelled(action),
            Resource = Text(goal, Literal.Resource, Resources(action.Split(':')[0])),
            Context = context,
        };
    }

    // An action of the catalogue is written as AWS does.
    private string Spelled(string action) =>
        question.Actions == Queries.Universe.Actions ? _spellings.Value.GetValueOrDefault(action, action)
        : ActionCatalogue.Current.Find(action)?.FullName ?? action;

    private string Text(Goal goal, string dimension, IEnumerable<Pattern> shapes)
    {
        var found = solver.Solve(dimension, goal.Of(dimension))!.Values[0];
        return found == "*" ? found : solver.Prefer(goal.Of(dimension), shapes) ?? found;
    }

    private static IEnumerable<Pattern> Resources(string service)
    {
        var name = Pattern.Some(CharClass.ActionName);
        yield return $"arn:aws:{service}:::" + name;
        yield return $"arn:aws:{service}:eu-west-1:123456789012:" + Pattern.Some(CharClass.NotColon);
        yield return $"arn:aws:{service}:" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Some(CharClass.Any);
        yield return "arn:aws:" + Pattern.Some(CharClass.ServiceName) + ":" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Some(CharClass.Any);
    }

    /// <summary>How the documents spell what is compared in lower case.</summary>
    private static Dictionary<string, string> Spellings(Question question)
    {
        var statements = question.Documents.SelectMany(document => document.Statements).ToList();
        var actions = statements.SelectMany(statement => statement.Action?.Values ?? []).Select(value => value.Value);
        var keys = statements.SelectMany(statement => statement.Conditions).Select(condition => condition.Key.Value);
        return actions.Concat(keys).DistinctBy(text => text.ToLowerInvariant()).ToDictionary(text => text.ToLowerInvariant());
    }
}
