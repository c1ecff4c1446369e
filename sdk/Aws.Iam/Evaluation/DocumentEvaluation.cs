namespace Aws.Iam.Evaluation;

/// <summary>What documents of one kind say together about one request.</summary>
internal readonly record struct DocumentEvaluation(Verdict Denies, Statement? Denying, Verdict Allows, Statement? Allowing)
{
    public static DocumentEvaluation Of(IEnumerable<PolicyDocument> documents, RequestContext context)
    {
        var result = new DocumentEvaluation(Verdict.Fails, null, Verdict.Fails, null);
        foreach (var statement in documents.SelectMany(document => document.Statements)) result = result.With(statement, context);
        return result;
    }

    public IamEvaluation Result()
    {
        var allowed = Denies.Not().And(Allows);
        if (Denies == Verdict.Holds) return new(Decision.ExplicitDeny, allowed, Denying);
        if (Denies == Verdict.Unknown) return new(Decision.Unknown, allowed, Denying);
        if (Allows == Verdict.Holds) return new(Decision.Allowed, allowed, Allowing);
        return Allows == Verdict.Fails ? new(Decision.ImplicitDeny, allowed, null) : new(Decision.Unknown, allowed, Allowing);
    }

    private DocumentEvaluation With(Statement statement, RequestContext context)
    {
        var denies = statement.Test.Says(Effect.Deny, context);
        var allows = statement.Test.Says(Effect.Allow, context);
        return new(
            Denies.Or(denies),
            Stronger(denies, Denies) ? statement : Denying,
            Allows.Or(allows),
            Stronger(allows, Allows) ? statement : Allowing);
    }

    private static bool Stronger(Verdict found, Verdict known) => known.Or(found) != known;
}
