using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>What the policies share that let in only the accounts of a list, or of the organization.</summary>
public abstract class TrustedAccounts : AccessPolicy
{
    /// <summary>The ids of the accounts that are trusted, the stack's own among them.</summary>
    [Setting]
    public IReadOnlyList<string> AccountIds { get; init; } = [];

    /// <inheritdoc/>
    protected sealed override string Expected => "an account of the list, or a condition on the organization";

    /// <inheritdoc/>
    protected sealed override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => Accounts.IsForeign(principal, AccountIds)))
            .And(Statements.HasCondition(statement, "aws:PrincipalOrgID", "aws:PrincipalOrgPaths").Not()), blamesPrincipal: true);
}
