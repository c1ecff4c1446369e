namespace Aws.Iam;

/// <summary>How much a <see cref="PolicyFinding"/> matters.</summary>
public enum PolicyFindingSeverity
{
    /// <summary>IAM rejects the document, or part of it could not be understood; what could not is treated as unknown.</summary>
    Error,

    /// <summary>The document is accepted and grants more than is wise.</summary>
    SecurityWarning,

    /// <summary>The document is accepted and probably does not do what its author thinks.</summary>
    Warning,

    /// <summary>The document could be written better.</summary>
    Suggestion,
}

/// <summary>Something wrong with a policy document.</summary>
/// <param name="Code">A stable name, where AWS publishes a check of the same meaning its name in capitals.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and how to mend it; never the text of a secret.</param>
/// <param name="Place">Where it is.</param>
public sealed record PolicyFinding(string Code, PolicyFindingSeverity Severity, string Message, Place Place);
