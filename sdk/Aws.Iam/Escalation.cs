using Aws.Iam.Escalations;

namespace Aws.Iam;

/// <summary>A way in which an identity can get rights it was not given.</summary>
/// <param name="Id">A stable name.</param>
/// <param name="Actions">The actions it takes, one of each group that is joined by <c>|</c>.</param>
/// <param name="Verdict">Whether all are granted, or may be.</param>
/// <param name="IsConditional">Whether some are granted only under conditions.</param>
/// <param name="Witnesses">For each action a request that is allowed; empty when one may not be shown or is not certain.</param>
public sealed record EscalationPath(
    string Id, IReadOnlyList<string> Actions, Verdict Verdict, bool IsConditional, IReadOnlyList<Request> Witnesses);

/// <summary>Finds combinations of rights that lead to more rights.</summary>
public static class Escalation
{
    /// <summary>The ways open to an identity, or that may be while something is unknown.</summary>
    /// <param name="documents">All policies of the identity.</param>
    /// <param name="boundary">Its permissions boundary, if it has one.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public static IReadOnlyList<EscalationPath> Find(
        IReadOnlyList<PolicyDocument> documents, PolicyDocument? boundary = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var rights = new Rights(documents, boundary, cancellationToken);
        return [.. EscalationTable.Rows.Select(row => Path(row, rights)).Where(path => path.Verdict != Verdict.Fails)];
    }

    private static EscalationPath Path(EscalationRow row, Rights rights)
    {
        var steps = row.Steps.Select(step => Best(step.Select(action => rights.Of(action, null)))).ToList();
        if (row.PassedTo is { } service) steps.Add(rights.Of("iam:PassRole", service));
        var verdict = steps.All(step => step.Granted);
        var actions = row.Steps.Select(step => string.Join('|', step)).Concat(row.PassedTo is null ? [] : ["iam:PassRole"]);
        var canShow = verdict == Verdict.Holds && steps.All(step => step.Witness is not null);
        IReadOnlyList<Request> witnesses = canShow ? [.. steps.Select(step => step.Witness!)] : [];
        return new EscalationPath(row.Id, [.. actions], verdict, steps.Any(step => step.IsConditional), witnesses);
    }

    private static Right Best(IEnumerable<Right> rights) => rights.MaxBy(right => right switch
    {
        { Granted: Verdict.Holds, IsConditional: false } => 3,
        { Granted: Verdict.Holds } => 2,
        { Granted: Verdict.Unknown } => 1,
        _ => 0,
    })!;
}
