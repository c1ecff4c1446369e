namespace Aws.Iam;

/// <summary>One place of a document that an answer rests on.</summary>
/// <param name="Verdict">What the place says by itself: it makes the question hold, or leaves it open.</param>
/// <param name="Statement">The position of the statement, counted from 0.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The text that stands there, as it may be shown.</param>
/// <param name="Message">What it means, in one sentence.</param>
/// <param name="IsConditional">Whether the statement has conditions.</param>
public sealed record Reason(Verdict Verdict, int Statement, Place Place, string Text, string Message, bool IsConditional);

/// <summary>The answer to a question about a document.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Reasons">
/// The places that make it hold; when it is unknown, those that leave it open; when it fails, none.
/// </param>
public sealed record Answer(Verdict Verdict, IReadOnlyList<Reason> Reasons)
{
    internal static Answer Fails { get; } = new(Verdict.Fails, []);

    // Most documents have nothing of what is asked for: a statement that gives no reason costs nothing.
    internal static Answer Of(IReadOnlyList<Statement> statements, Func<Statement, Reason?> reasonOf)
    {
        List<Reason>? found = null;
        for (var at = 0; at < statements.Count; at++)
        {
            if (reasonOf(statements[at]) is { Verdict: not Verdict.Fails } reason) (found ??= []).Add(reason);
        }

        if (found is null) return Fails;
        var verdict = found.Any(reason => reason.Verdict);
        return new(verdict, [.. found.Where(reason => reason.Verdict == verdict)]);
    }
}
