using Aws.Iam.Matching;

namespace Aws.Iam.Evaluation;

/// <summary>A statement ready to be asked about requests.</summary>
internal sealed class StatementTest
{
    private readonly Statement _statement;

    public StatementTest(Statement statement)
    {
        _statement = statement;
        if (statement.Action is { } action) Actions = new(action.Values.Select(ActionEntry), action.IsComplete, ignoreCase: true);
        if (statement.Resource is { } resource) Resources = new(resource.Values.Select(ResourceEntry), resource.IsComplete);
        if (statement.Principal is { } principal) Callers = new(principal.Values.Select(CallerEntry), principal.IsComplete);
        Conditions = [.. statement.Conditions.Select(condition => new ConditionTest(condition, statement.Version))];
    }

    /// <summary>The actions listed; null when the statement is unreadable.</summary>
    public TextSet? Actions { get; }

    /// <summary>The resources listed; null when there is no such element.</summary>
    public TextSet? Resources { get; }

    /// <summary>The callers listed, in the writing of <see cref="Caller"/>; null when there is no such element.</summary>
    public TextSet? Callers { get; }

    public IReadOnlyList<ConditionTest> Conditions { get; }

    /// <summary>Whether the statement, be it Allow or Deny, is about the request.</summary>
    public Verdict Matches(RequestContext context)
    {
        if (_statement.IsUnreadable || Actions is null) return Verdict.Unknown;
        var request = context.Request;
        var verdict = Contains(Actions, _statement.Action!.IsNegated, request.Action, context);
        if (Resources is not null) verdict = verdict.And(Contains(Resources, _statement.Resource!.IsNegated, request.Resource, context));
        if (Callers is not null) verdict = verdict.And(Contains(Callers, _statement.Principal!.IsNegated, request.Caller.Code, context));
        if (_statement.HasUnknownConditions) verdict = verdict.And(Verdict.Unknown);
        foreach (var condition in Conditions)
        {
            if (verdict == Verdict.Fails) return verdict;
            verdict = verdict.And(condition.Holds(context));
        }

        return verdict;
    }

    /// <summary>Whether the statement says <paramref name="effect"/> about the request.</summary>
    public Verdict Says(Effect effect, RequestContext context)
    {
        if (_statement.IsUnreadable) return Verdict.Unknown;
        if (_statement.Effect == effect) return Matches(context);
        return _statement.Effect == Effect.Unknown ? Matches(context).And(Verdict.Unknown) : Verdict.Fails;
    }

    private static Verdict Contains(TextSet set, bool isNegated, string text, RequestContext context)
    {
        // Sources disagree on what NotResource does with a variable that has no value.
        var contained = set.Contains(text, context.Single, isNegated ? Verdict.Unknown : context.Unbound);
        return isNegated ? contained.Not() : contained;
    }

    private static TextEntry ActionEntry(PolicyText text)
    {
        var action = text.Value;
        if (Wildcards.IsAll(action) || action == "*:*") return new([Pattern.Everything], IsCertain: true);
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        var isCertain = colon > 0 && !action.AsSpan(0, colon).ContainsAny('*', '?');
        return new([Pattern.Glob(action)], isCertain);
    }

    private TextEntry ResourceEntry(PolicyText text)
    {
        var missingFieldsMatch = _statement.Kind != PolicyKind.Resource || text.Value.AsSpan().ContainsAny('*', '?');
        var arn = ArnTemplate.Read(Template.Read(text.Value, hasWildcards: true, _statement.Version), missingFieldsMatch);
        return new(arn.Patterns, arn.IsCertain);
    }

    private static TextEntry CallerEntry(Principal principal)
    {
        if (principal.Kind == PrincipalKind.Everyone) return new([Pattern.Everything], IsCertain: true);
        if (principal.Kind != PrincipalKind.Aws) return NamedEntry(principal);
        var (patterns, isCertain) = AwsPrincipal.Callers(principal.Text.Value);
        return new(patterns, isCertain);
    }

    private static TextEntry NamedEntry(Principal principal)
    {
        var text = principal.Text.Value;
        if (!text.AsSpan().ContainsAny('*', '?')) return new([Caller.Named(principal.Kind, text)], IsCertain: true);
        return new([Caller.Named(principal.Kind, "") + Pattern.Glob(text)], IsCertain: false);
    }
}
