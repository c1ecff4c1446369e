namespace Aws.Iam;

/// <summary>What IAM decides about a request.</summary>
public enum Decision
{
    /// <summary>It depends on what is not known.</summary>
    Unknown,

    /// <summary>It is allowed.</summary>
    Allowed,

    /// <summary>Nothing allows it.</summary>
    ImplicitDeny,

    /// <summary>Something denies it, whatever else allows.</summary>
    ExplicitDeny,
}

/// <summary>A decision and where it comes from.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Allows">
/// Whether the request is allowed. This may be settled when the decision is not: unknown parts may leave open whether it is denied
/// implicitly or explicitly.
/// </param>
/// <param name="Statement">The statement that decides, or that leaves the decision open; null for an implicit denial.</param>
public sealed record IamEvaluation(Decision Decision, Verdict Allows, Statement? Statement);
