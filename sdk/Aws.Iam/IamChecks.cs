using Aws.Iam.Matching;
using Aws.Iam.Proving;
using Aws.Iam.Queries;

namespace Aws.Iam;

/// <summary>
/// Checks that hold for every request or come with one that shows the contrary. Each does a bounded amount of work, the same on every
/// machine; beyond it the answer is unknown.
/// </summary>
public static class IamChecks
{
    /// <summary>Whether a policy allows no request that another does not.</summary>
    /// <param name="existing">What is allowed now, or at most.</param>
    /// <param name="changed">The policy to compare with it.</param>
    /// <param name="universe">The actions that count.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult NoNewAccess(
        PolicyDocument existing, PolicyDocument changed, ActionUniverse universe = ActionUniverse.Open, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(changed);
        var question = new Question { Allowing = [changed], NotAllowing = [existing], Callers = CallersOf(changed), PreferredCallers = PreferredOf(changed) };
        return Check(In(universe, question), "Nothing is allowed that was not allowed before.", "becomes possible", cancellationToken);
    }

    /// <summary>
    /// Whether policies that act together grant none of some actions on any of some resources, under whatever conditions.
    /// </summary>
    /// <param name="documents">The policies, all of one kind: those of one identity, or that of one resource.</param>
    /// <param name="actions">The actions, with wildcards if wanted; none for every action.</param>
    /// <param name="resources">The resources, with wildcards if wanted; none for every resource.</param>
    /// <param name="boundary">The permissions boundary that caps the policies, if there is one.</param>
    /// <param name="universe">The actions that count.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult AccessNotGranted(
        IReadOnlyList<PolicyDocument> documents,
        IReadOnlyList<string> actions,
        IReadOnlyList<string>? resources = null,
        PolicyDocument? boundary = null,
        ActionUniverse universe = ActionUniverse.Open,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(actions);
        if (documents.Count == 0) return NoPolicy;
        return Check(In(universe, Access(documents, actions, resources, boundary)), "None of it is granted.", "is granted", cancellationToken);
    }

    /// <summary>
    /// Whether policies that act together grant no action of some access levels on any of some resources, under whatever conditions: of
    /// the actions that <see cref="ActionCatalogue"/> knows.
    /// </summary>
    /// <param name="documents">The policies, all of one kind: those of one identity, or that of one resource.</param>
    /// <param name="levels">The access levels.</param>
    /// <param name="actions">The actions that count, with wildcards if wanted; none for every action of the levels.</param>
    /// <param name="resources">The resources, with wildcards if wanted; none for every resource.</param>
    /// <param name="boundary">The permissions boundary that caps the policies, if there is one.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult LevelsNotGranted(
        IReadOnlyList<PolicyDocument> documents,
        IReadOnlyCollection<AccessLevel> levels,
        IReadOnlyList<string>? actions = null,
        IReadOnlyList<string>? resources = null,
        PolicyDocument? boundary = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(levels);
        if (documents.Count == 0) return NoPolicy;
        var question = Access(documents, actions ?? [], resources, boundary);
        var limited = question with { Actions = CatalogueUniverse.For(question, action => levels.Contains(action.Level)) };
        return Check(limited, "Nothing of these levels is granted.", "is granted", cancellationToken);
    }

    private static CheckResult NoPolicy => new(Verdict.Holds, null, null, "There is no policy.");

    private static Question In(ActionUniverse universe, Question question) =>
        universe == ActionUniverse.Open ? question : question with { Actions = CatalogueUniverse.For(question) };

    private static Question Access(
        IReadOnlyList<PolicyDocument> documents, IReadOnlyList<string> actions, IReadOnlyList<string>? resources, PolicyDocument? boundary)
    {
        var scope = new List<Signed>();
        var wanted = new PatternUnion(actions.Select(action => Pattern.Glob(action)), ignoreCase: true);
        if (actions.Count > 0) scope.Add(new(new TextLiteral(Literal.Action, wanted), Holds: true));
        var targets = PatternUnion.Of((resources ?? []).SelectMany(ResourcePatterns));
        if (!targets.IsNothing) scope.Add(new(new TextLiteral(Literal.Resource, targets), Holds: true));
        return new Question
        {
            Allowing = documents,
            AlsoAllowing = boundary is null ? [] : [boundary],
            Scope = scope,
            Callers = CallersOf(documents[0]),
            PreferredCallers = PreferredOf(documents[0]),
        };
    }

    /// <summary>
    /// Whether a resource's policy, or a role's trust policy, lets no stranger in: no anonymous caller, and no caller of an account,
    /// organization, network or source that the document does not name. Who runs a workflow at GitHub is another
    /// question.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult NoPublicAccess(PolicyDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Kind is not (PolicyKind.Resource or PolicyKind.Trust))
            return new(Verdict.Holds, null, null, "A policy of this kind lets nobody in: it is about whom it is attached to.");
        var stranger = new Stranger(document);
        var question = new Question
        {
            Allowing = [document],
            Scope = [.. stranger.Scope()],
            FreshKeys = Stranger.FreshKeys,
            Callers = stranger.Callers,
            PreferredCallers = stranger.Preferred,
        };
        return Check(question, "No stranger is let in.", "is open to strangers", cancellationToken);
    }

    /// <summary>
    /// Whether no AWS service lets a stranger act through it: a service that the policy trusts must be bound to the accounts,
    /// organizations or sources that the policy names. Services whose calls are bound to the account anyway are left out.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static CheckResult NoConfusedDeputy(PolicyDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Kind is not (PolicyKind.Resource or PolicyKind.Trust))
            return new(Verdict.Holds, null, null, "A policy of this kind trusts no service: it is about whom it is attached to.");
        var stranger = new Stranger(document);
        var question = new Question
        {
            Allowing = [document],
            Scope = [.. stranger.Scope(), new Signed(new TextLiteral(Literal.Caller, stranger.BoundServices), Holds: false)],
            FreshKeys = Stranger.FreshKeys,
            Callers = Stranger.Services,
        };
        return Check(question, "No service can be used by strangers.", "is open to strangers", cancellationToken);
    }

    internal static CheckResult Check(Question question, string proved, string shown, CancellationToken cancellationToken)
    {
        var finding = new Prover(question, () => new Budget(cancellationToken)).Ask();
        return finding.Exists switch
        {
            Verdict.Fails => new(Verdict.Holds, null, null, proved),
            Verdict.Holds when HasSecrets(question) => new(
                Verdict.Fails, null, finding.Statement?.Index, $"A request {shown}; it is not shown because a policy holds secrets."),
            Verdict.Holds => new(
                Verdict.Fails, finding.Witness, finding.Statement?.Index,
                $"`{finding.Witness!.Action}` on `{finding.Witness.Resource}` {shown} for {finding.Witness.Caller}."),
            _ => new(Verdict.Unknown, null, null, WhyUnknown(question, finding)),
        };
    }

    private static string WhyUnknown(Question question, Finding finding)
    {
        if (finding.IsExhausted) return "The search was ended: the policies are too involved to decide within its budget.";
        var open = question.Documents.SelectMany(document => document.Statements).FirstOrDefault(statement => statement.HasUnknowns);
        return open is null
            ? "A request may exist, but none could be confirmed: the policies use variables, or parts whose meaning IAM leaves open."
            : $"It depends on {open.Place}, where something is not known{(open.Unreadable is { } why ? $": {why}" : ".")}";
    }

    private static bool HasSecrets(Question question) => question.Documents.SelectMany(document => document.Statements).Any(statement =>
        (statement.Action?.Values ?? []).Concat(statement.Resource?.Values ?? []).Concat(statement.Principal?.Values.Select(value => value.Text) ?? [])
            .Concat(statement.Conditions.SelectMany(condition => condition.Values.Append(condition.Key))).Any(text => text.IsSecret));

    private static IEnumerable<Pattern> ResourcePatterns(string resource) =>
        ArnTemplate.Read(Template.Read(resource, hasWildcards: true, PolicyVersion.V2008), missingFieldsMatch: true).Patterns;

    private static PatternUnion CallersOf(PolicyDocument document) =>
        document.Kind is PolicyKind.Resource or PolicyKind.Trust or PolicyKind.ResourceControl ? Universe.Callers : Universe.AwsCallers;

    private static IReadOnlyList<Pattern> PreferredOf(PolicyDocument document)
    {
        var role = Pattern.Literal("aws:arn:aws:iam::123456789012:role/") + Pattern.Some(CharClass.ActionName);
        return document.Kind is PolicyKind.Resource or PolicyKind.Trust ? [Pattern.Literal(Caller.Anonymous.Code), role] : [role];
    }
}
