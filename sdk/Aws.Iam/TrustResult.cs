namespace Aws.Iam;

/// <summary>How much a <see cref="TrustFinding"/> matters.</summary>
public enum TrustSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A weakness that takes rare circumstances.</summary>
    Low,

    /// <summary>Open to more of the expected repository than it should be.</summary>
    Medium,

    /// <summary>Open to more of the expected owner than it should be.</summary>
    High,

    /// <summary>Open to strangers.</summary>
    Critical,
}

/// <summary>Something that a trust policy lets in, or may let in.</summary>
/// <param name="Code">A stable name.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Verdict"><see cref="Verdict.Holds"/> when it is so, <see cref="Verdict.Unknown"/> when it may be.</param>
/// <param name="Message">What it means, in one sentence.</param>
/// <param name="Place">The statement, or the condition.</param>
/// <param name="Subject">The subject of a token that shows it; null when there is none to show.</param>
/// <param name="Witness">The request that shows it; null when there is none to show.</param>
public sealed record TrustFinding(
    string Code, TrustSeverity Severity, Verdict Verdict, string Message, Place Place, string? Subject = null, Request? Witness = null);

/// <summary>What a check of a trust policy came to.</summary>
/// <param name="Verdict">
/// Whether no stranger can assume the role through GitHub. It holds too when the policy does not trust GitHub at all.
/// </param>
/// <param name="TrustsGitHub">Whether the policy lets some token of GitHub in.</param>
/// <param name="Findings">What it lets in, the worst first.</param>
public sealed record TrustResult(Verdict Verdict, Verdict TrustsGitHub, IReadOnlyList<TrustFinding> Findings);
