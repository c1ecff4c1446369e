using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>Questions about single statements that the library of IAM does not ask, for policies to put together.</summary>
internal static class Statements
{
    private static readonly string[] Sources = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner"];

    /// <summary>Asks every statement; those of which it holds are the reasons.</summary>
    /// <param name="document">The document.</param>
    /// <param name="question">The question.</param>
    /// <param name="blamesPrincipal">Whether the principal is what has to be mended, rather than the action.</param>
    public static Answer Ask(PolicyDocument document, Func<Statement, Verdict> question, bool blamesPrincipal = false)
    {
        var reasons = new List<Reason>();
        foreach (var statement in document.Statements)
        {
            var said = statement.IsUnreadable ? Verdict.Unknown : question(statement);
            if (said != Verdict.Fails) reasons.Add(Reason(statement, said, blamesPrincipal));
        }

        if (reasons.Count == 0) return new(Verdict.Fails, []);
        var verdict = reasons.Any(reason => reason.Verdict);
        return new(verdict, [.. reasons.Where(reason => reason.Verdict == verdict)]);
    }

    /// <summary>The answer to whether one or the other is so.</summary>
    public static Answer Either(Answer left, Answer right)
    {
        var verdict = left.Verdict.Or(right.Verdict);
        return new(verdict, [.. left.Reasons.Concat(right.Reasons).Where(reason => reason.Verdict == verdict).DistinctBy(reason => reason.Place)]);
    }

    /// <summary>Whether the statement allows.</summary>
    public static Verdict Allows(Statement statement) => statement.Effect switch
    {
        Effect.Allow => Verdict.Holds,
        Effect.Deny => Verdict.Fails,
        _ => Verdict.Unknown,
    };

    /// <summary>Whether the statement denies.</summary>
    public static Verdict Denies(Statement statement) => Allows(statement).Not();

    /// <summary>Whether the statement names one of these actions, spelled so; capital and small letters are alike.</summary>
    public static Verdict HasAction(Statement statement, params IReadOnlyCollection<string> actions) =>
        statement.Action is not { IsNegated: false } named ? Verdict.Fails
        : VerdictLogic.Of(named.Values.Any(value => actions.Contains(value.Value, StringComparer.OrdinalIgnoreCase))).Or(Rest(named.IsComplete));

    /// <summary>Whether the statement names one of these resources, spelled so.</summary>
    public static Verdict HasResource(Statement statement, params IReadOnlyCollection<string> resources) =>
        statement.Resource is not { IsNegated: false } named ? Verdict.Fails
        : VerdictLogic.Of(named.Values.Any(value => resources.Contains(value.Value, StringComparer.Ordinal))).Or(Rest(named.IsComplete));

    /// <summary>Whether the statement names principals, and all of them pass.</summary>
    public static Verdict AllPrincipals(Statement statement, Func<Principal, bool> test) => statement.Principal is not { IsNegated: false } named
        ? Verdict.Fails
        : VerdictLogic.Of(named.Values.All(test)).And(Rest(named.IsComplete).Not());

    /// <summary>Whether one of the statement's principals passes.</summary>
    public static Verdict AnyPrincipal(Statement statement, Func<Principal, bool> test) => statement.Principal is not { IsNegated: false } named
        ? Verdict.Fails
        : VerdictLogic.Of(named.Values.Any(test)).Or(Rest(named.IsComplete));

    /// <summary>
    /// Whether a condition tests one of these keys, whatever for. A key that ends in <c>/</c> or <c>:</c> stands for all that begin so.
    /// </summary>
    public static Verdict HasCondition(Statement statement, params IReadOnlyCollection<string> keys) =>
        VerdictLogic.Of(statement.Conditions.Any(condition => keys.Any(key => Fits(condition.Key.Value, key))))
            .Or(Rest(!statement.HasUnknownConditions));

    /// <summary>
    /// The statements that let a service in on behalf of anybody: services act for every customer of AWS, unless a condition fixes the
    /// source, or one of the other keys given.
    /// </summary>
    public static Answer ServesAnySource(PolicyDocument document, params IReadOnlyCollection<string> keys) => Ask(document, statement =>
    {
        var isLimited = HasCondition(statement, [.. keys, .. Sources]);
        return Allows(statement).And(AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Service)).And(isLimited.Not());
    }, blamesPrincipal: true);

    private static bool Fits(string name, string key) =>
        key[^1] is '/' or ':' ? name.StartsWith(key, StringComparison.OrdinalIgnoreCase) : name.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static Verdict Rest(bool isComplete) => isComplete ? Verdict.Fails : Verdict.Unknown;

    private static Reason Reason(Statement statement, Verdict verdict, bool blamesPrincipal)
    {
        var texts = blamesPrincipal ? statement.Principal?.Values.Select(value => value.Text) : statement.Action?.Values;
        var place = blamesPrincipal ? statement.Principal?.Place : statement.Action?.Place;
        var text = string.Join(", ", texts?.Select(value => value.Shown) ?? []);
        return new(verdict, statement.Index, place ?? statement.Place, text, statement.Unreadable ?? string.Empty, statement.Conditions.Count > 0);
    }
}
