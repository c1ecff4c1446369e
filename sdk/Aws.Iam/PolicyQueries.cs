using Aws.Iam.Queries;

namespace Aws.Iam;

/// <summary>
/// Questions about single statements. None of them takes Deny statements into account: a right that is granted and taken away
/// again is still one that the document should not grant.
/// </summary>
public static class PolicyQueries
{
    /// <summary>
    /// Whether an Allow statement grants every action on every resource. <c>NotAction</c> counts when it leaves all of IAM,
    /// <c>NotResource</c> when it leaves all of IAM's resources. Only policies of an identity can: a resource's policy reaches no
    /// further than its resource, so a key policy with <c>kms:*</c> on <c>*</c> does not.
    /// </summary>
    /// <param name="document">The document.</param>
    public static Answer GrantsEverything(PolicyDocument document) => AskIdentity(document, statement =>
        Because(statement, new Grants(statement).Everything(), statement.Action, "The statement allows every action on every resource."));

    /// <summary>
    /// Whether an Allow statement grants every action of some service on all its resources, at least in one account and region.
    /// </summary>
    /// <param name="document">The document.</param>
    public static Answer GrantsWholeService(PolicyDocument document) => AskIdentity(document, statement =>
    {
        var grants = new Grants(statement);
        var services = grants.Services().Select(found =>
            (found.Service, found.Verdict.And(statement.IsUnreadable ? Verdict.Unknown : grants.EveryResourceOf(found.Service))));
        return Strongest(services, statement, "on all its resources");
    });

    /// <summary>Whether an Allow statement grants every action of some service, on whatever resource.</summary>
    /// <param name="document">The document.</param>
    public static Answer GrantsEveryActionOfService(PolicyDocument document) => AskIdentity(document, statement =>
        Strongest(new Grants(statement).Services(), statement, "that there is and will be"));

    /// <summary>
    /// Whether an Allow statement grants <c>iam:PassRole</c> on any role, at least of one account, without limiting
    /// <c>iam:PassedToService</c>.
    /// </summary>
    /// <param name="document">The document.</param>
    public static Answer PassesAnyRole(PolicyDocument document) => AskIdentity(document, statement =>
    {
        var grants = new Grants(statement);
        var verdict = grants.Action("iam:PassRole");
        if (!statement.IsUnreadable && verdict != Verdict.Fails) verdict = verdict.And(grants.EveryRole()).And(grants.Limits("iam:PassedToService").Not());
        return Because(statement, verdict, statement.Action, "The statement lets any role be passed to any service.");
    });

    /// <summary>
    /// Whether an Allow statement of a resource's policy is open to everyone: its principal is <c>*</c> or <c>NotPrincipal</c>, and no
    /// condition limits it to an organization, account, network or source that the document fixes.
    /// </summary>
    /// <param name="document">The document.</param>
    public static Answer NamesPublicPrincipal(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Kind is not (PolicyKind.Resource or PolicyKind.Trust)) return Answer.Fails;
        return Answer.Of(document.Statements, statement =>
        {
            var isPublic = statement.IsUnreadable || statement.Principal is not { } principal ? Verdict.Unknown
                : principal.IsNegated || principal.Values.Any(value => value.Kind == PrincipalKind.Everyone) ? Verdict.Holds
                : principal.IsComplete ? Verdict.Fails
                : Verdict.Unknown;
            var verdict = new Grants(statement).Allows.And(isPublic).And(Restriction.Restricts(statement).Not());
            return Because(statement, verdict, null, "The statement is open to everyone.");
        });
    }

    /// <summary>Whether an Allow statement names <c>Resource: "*"</c> or an equivalent.</summary>
    /// <param name="document">The document.</param>
    public static Answer GrantsOnEveryResource(PolicyDocument document) => AskIdentity(document, statement =>
    {
        var grants = new Grants(statement);
        var verdict = statement.IsUnreadable ? Verdict.Unknown : grants.Allows.And(grants.EveryResource()).And(OnlyResourceless(statement).Not());
        return Because(statement, verdict, statement.Resource, "The statement reaches every resource.");
    });

    private static Verdict OnlyResourceless(Statement statement) =>
        statement.Action is not { IsNegated: false } action ? Verdict.Fails
        : action.Values.All(value => VerdictLogic.Of(ResourcelessActions.Contains(value.Value))).And(action.IsComplete ? Verdict.Holds : Verdict.Unknown);

    private static Answer AskIdentity(PolicyDocument document, Func<Statement, Reason?> ask)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Kind == PolicyKind.Identity ? Answer.Of(document.Statements, ask) : Answer.Fails;
    }

    private static Reason? Strongest(IEnumerable<(string Service, Verdict Verdict)> services, Statement statement, string where)
    {
        var found = services.ToList();
        var (service, verdict) = found.Find(item => item.Verdict == Verdict.Holds);
        if (service is null) (service, verdict) = found.Find(item => item.Verdict == Verdict.Unknown);
        if (service is null) return null;
        var actions = statement.Action?.Values.FirstOrDefault(value => value.Value.StartsWith(service + ":", StringComparison.OrdinalIgnoreCase));
        var which = actions is { IsSecret: true } ? PolicyText.Hidden : service;
        var message = service == "*"
            ? "The statement allows every action of every service that it does not except."
            : $"The statement allows every action of {which} {where}.";
        return Because(statement, verdict, statement.Action, message, actions);
    }

    private static Reason? Because(Statement statement, Verdict verdict, Element? element, string message, PolicyText? text = null)
    {
        if (verdict == Verdict.Fails) return null;
        var place = text?.Place ?? element?.Place ?? (statement.IsUnreadable ? statement.Place : statement.Principal?.Place ?? statement.Place);
        var values = text is not null ? [text] : element?.Values ?? statement.Principal?.Values.Select(value => value.Text).ToList() ?? [];
        var isConditional = statement.Conditions.Count > 0 || statement.HasUnknownConditions;
        var why = verdict == Verdict.Unknown ? statement.Unreadable ?? $"It is not known whether this is so: {message}" : message;
        return new Reason(verdict, statement.Index, place, string.Join(", ", values.Select(value => value.Shown)), why, isConditional);
    }
}
