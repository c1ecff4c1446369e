using Aws.Iam.Validation;

namespace Aws.Iam;

/// <summary>
/// Looks for everything that is known to be wrong with a document: what reading it finds, and what takes the catalogue of actions or a
/// second look. What only the catalogue says is never an error, since AWS may know more by now.
/// </summary>
public static class PolicyValidation
{
    /// <summary>All findings, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<PolicyFinding> Validate(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var notes = new Notes();
        SizeAdvice.Give(document, notes);
        foreach (var statement in document.Statements.Where(statement => !statement.IsUnreadable))
        {
            RoleAdvice.Give(statement, notes);
            var actions = ActionAdvice.Give(statement, notes);
            ArnAdvice.Give(statement, notes);
            if (actions is not null) ResourceAdvice.Give(statement, actions, notes);
            ConditionKeyAdvice.Give(statement, actions, notes);
            ConditionValueAdvice.Give(statement, notes);
            PrincipalAdvice.Give(statement, notes);
            RedundancyAdvice.Give(statement, notes);
        }

        TrustAdvice.Give(document, notes);
        return [.. document.Findings.Concat(notes.Findings).Distinct().OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column)];
    }
}
