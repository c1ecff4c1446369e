namespace Aws.Iam;

/// <summary>The answer of a check over all requests.</summary>
/// <param name="Verdict">
/// <see cref="Verdict.Holds"/>: proved for every request. <see cref="Verdict.Fails"/>: there is a request that shows the contrary.
/// <see cref="Verdict.Unknown"/>: neither; the reason says why.
/// </param>
/// <param name="Witness">The request, confirmed by the <see cref="Evaluator"/>; null when it would show a secret.</param>
/// <param name="Statement">The position of the statement that allows it, counted from 0, in its document.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record CheckResult(Verdict Verdict, Request? Witness, int? Statement, string Reason);
