using Aws.Iam.Evaluation;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>Is there a request in a scope that some documents allow and others do not?</summary>
internal sealed record Question
{
    /// <summary>The documents that would allow it.</summary>
    public required IReadOnlyList<PolicyDocument> Allowing { get; init; }

    /// <summary>Documents that must allow it too, such as a permissions boundary; none when there is no such limit.</summary>
    public IReadOnlyList<PolicyDocument> AlsoAllowing { get; init; } = [];

    /// <summary>The documents that would not; none when whatever is allowed counts.</summary>
    public IReadOnlyList<PolicyDocument> NotAllowing { get; init; } = [];

    /// <summary>The requests that count.</summary>
    public IReadOnlyList<Signed> Scope { get; init; } = [];

    /// <summary>Condition keys whose value the scope keeps apart from every text that the documents name.</summary>
    public IReadOnlySet<string> FreshKeys { get; init; } = new HashSet<string>();

    /// <summary>The actions there are, or one of each sort that the documents can tell apart.</summary>
    public PatternUnion Actions { get; init; } = Queries.Universe.Actions;

    /// <summary>The callers there are.</summary>
    public required PatternUnion Callers { get; init; }

    /// <summary>The callers that a witness should rather have, the best first.</summary>
    public IReadOnlyList<Pattern> PreferredCallers { get; init; } = [];

    public IEnumerable<PolicyDocument> Documents => Allowing.Concat(AlsoAllowing).Concat(NotAllowing);

    /// <summary>Whether the documents themselves decide the request so.</summary>
    public bool IsAnsweredBy(Request request, out Statement? statement)
    {
        var context = new RequestContext(request);
        var allowing = DocumentEvaluation.Of(Allowing, context);
        statement = allowing.Allowing;
        return allowing.Result().Allows == Verdict.Holds
            && (AlsoAllowing.Count == 0 || DocumentEvaluation.Of(AlsoAllowing, context).Result().Allows == Verdict.Holds)
            && (NotAllowing.Count == 0 || DocumentEvaluation.Of(NotAllowing, context).Result().Allows == Verdict.Fails)
            && RequestContext.Derived(request.Caller)
                .All(derived => !request.Context.TryGetValue(derived.Key, out var given) || (given is [var value] && value == derived.Value));
    }
}
