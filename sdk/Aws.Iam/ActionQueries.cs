using Aws.Iam.Queries;

namespace Aws.Iam;

/// <summary>
/// Questions about named actions in an identity's policy. As with <see cref="PolicyQueries"/>, each statement is asked by itself, and
/// Deny statements are not taken into account.
/// </summary>
public static class ActionQueries
{
    /// <summary>Whether an Allow statement grants one of the actions, on whatever resource.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actions">The actions, such as <c>iam:CreateUser</c>, each without wildcards.</param>
    public static Answer Grants(PolicyDocument document, IReadOnlyCollection<string> actions) => Ask(document, actions, (_, _) => Verdict.Holds);

    /// <summary>
    /// Whether an Allow statement grants one of the actions on every resource of a kind, at least in one account and region, and no
    /// condition leaves the given keys' values less than a free choice.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="actions">The actions, each without wildcards.</param>
    /// <param name="service">The prefix of the service whose resources are meant; <c>*</c> for all of them.</param>
    /// <param name="kind">A glob for the resources meant, as in <c>role/*</c>; <c>*</c> for every kind.</param>
    /// <param name="limits">Condition keys that limit the grant enough; none when no condition does.</param>
    public static Answer GrantsOnEvery(
        PolicyDocument document, IReadOnlyCollection<string> actions, string service, string kind, params IReadOnlyCollection<string> limits) =>
        Ask(document, actions, (grants, _) => grants.EveryResourceOf(service, kind).And(limits.Any(grants.Limits).Not()));

    /// <summary>Whether an Allow statement grants one of the actions on every resource, without any condition.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actions">The actions, each without wildcards.</param>
    public static Answer GrantsWithoutLimit(PolicyDocument document, IReadOnlyCollection<string> actions) =>
        Ask(document, actions, (grants, statement) => statement.Conditions.Count > 0 ? Verdict.Fails
            : grants.EveryResource().And(statement.HasUnknownConditions ? Verdict.Unknown : Verdict.Holds));

    /// <summary>Whether an Allow statement grants one of the actions and leaves a condition key's value free.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actions">The actions, each without wildcards.</param>
    /// <param name="key">The condition key that should be limited.</param>
    public static Answer GrantsWithoutCondition(PolicyDocument document, IReadOnlyCollection<string> actions, string key) =>
        Ask(document, actions, (grants, _) => grants.Limits(key).Not());

    /// <summary>Whether an Allow statement grants every action of a service, on whatever resource.</summary>
    /// <param name="document">The document.</param>
    /// <param name="service">The service's prefix, such as <c>iam</c>; <c>*</c> for every service there is and will be.</param>
    public static Answer GrantsEveryActionOf(PolicyDocument document, string service) =>
        Each(document, statement => new Grants(statement).EveryActionOf(service));

    /// <summary>Whether an Allow statement grants every action of a service on all its resources, at least of one account and region.</summary>
    /// <param name="document">The document.</param>
    /// <param name="service">The service's prefix.</param>
    public static Answer GrantsAllOf(PolicyDocument document, string service) => Each(document, statement =>
    {
        var grants = new Grants(statement);
        var everyAction = grants.EveryActionOf(service);
        return everyAction == Verdict.Fails || statement.IsUnreadable ? everyAction : everyAction.And(grants.EveryResourceOf(service));
    });

    private static Answer Ask(PolicyDocument document, IReadOnlyCollection<string> actions, Func<Grants, Statement, Verdict> condition) => Each(document, statement =>
    {
        if (statement.IsUnreadable) return Verdict.Unknown;
        var grants = new Grants(statement);
        var granted = actions.Any(grants.Action);
        return granted == Verdict.Fails ? granted : granted.And(condition(grants, statement));
    });

    private static Answer Each(PolicyDocument document, Func<Statement, Verdict> ask)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Kind != PolicyKind.Identity) return Answer.Fails;
        return Answer.Of(document.Statements, statement => ask(statement) is var verdict and not Verdict.Fails ? Because(statement, verdict) : null);
    }

    private static Reason Because(Statement statement, Verdict verdict)
    {
        var text = string.Join(", ", statement.Action?.Values.Select(value => value.Shown) ?? []);
        var message = statement.Unreadable ?? (verdict == Verdict.Holds ? $"The statement allows {text}." : "It is not known what the statement allows.");
        return new(verdict, statement.Index, statement.Action?.Place ?? statement.Place, text, message, statement.Conditions.Count > 0);
    }
}
