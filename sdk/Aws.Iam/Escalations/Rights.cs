using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Escalations;

/// <summary>Whether an action is granted somewhere, and whether only under conditions.</summary>
internal sealed record Right(Verdict Granted, bool IsConditional, Request? Witness);

/// <summary>The rights of an identity, each found out once.</summary>
internal sealed class Rights(IReadOnlyList<PolicyDocument> documents, PolicyDocument? boundary, CancellationToken cancellationToken)
{
    private const string PassedToService = "iam:passedtoservice";

    private readonly Dictionary<(string, string?), Right> _known = [];
    private readonly List<PolicyDocument> _unconditional = [.. documents.Select(WithoutConditionalAllows)];

    public Right Of(string action, string? passedTo)
    {
        if (_known.TryGetValue((action, passedTo), out var known)) return known;
        if (!MayAllow(action)) return _known[(action, passedTo)] = new Right(Verdict.Fails, IsConditional: false, null);
        var result = Ask(documents, action, passedTo);
        var granted = result.Verdict.Not();
        var isConditional = granted == Verdict.Holds && Ask(_unconditional, action, passedTo).Verdict != Verdict.Fails;
        return _known[(action, passedTo)] = new Right(granted, isConditional, result.Witness);
    }

    // Most rights are ones that no statement speaks of: that takes no proof.
    private bool MayAllow(string action) => documents.Any(document => document.Statements.Any(statement =>
        statement.IsUnreadable || (statement.Effect != Effect.Deny && statement.ContainsAction(action) != Verdict.Fails)));

    private CheckResult Ask(IReadOnlyList<PolicyDocument> from, string action, string? passedTo)
    {
        var scope = new List<Signed> { new(new TextLiteral(Literal.Action, new PatternUnion([Pattern.Literal(action)], ignoreCase: true)), Holds: true) };
        if (passedTo is not null)
        {
            var isPassed = KeyTest.In(PatternUnion.Of(Pattern.Literal(passedTo)), whenAbsent: false);
            scope.Add(new(new KeyLiteral(PassedToService, isPassed), Holds: true));
        }

        var question = new Question { Allowing = from, AlsoAllowing = boundary is null ? [] : [boundary], Scope = scope, Callers = Queries.Universe.AwsCallers };
        return IamChecks.Check(question, "It is not granted.", "is granted", cancellationToken);
    }

    private static PolicyDocument WithoutConditionalAllows(PolicyDocument document) => new(
        document.Kind,
        document.Version,
        [.. document.Statements.Where(statement =>
            statement.Effect != Effect.Allow || (statement.Conditions.Count == 0 && !statement.HasUnknownConditions))],
        document.Findings);
}
