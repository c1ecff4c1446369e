using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>What the policies against resource policies that grant whole services share.</summary>
public abstract class NoWildcardAction : AccessPolicy
{
    /// <summary>The prefix of the service.</summary>
    protected abstract string Service { get; }

    /// <inheritdoc/>
    protected sealed override string Expected => "actions by name";

    /// <inheritdoc/>
    protected sealed override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement).And(Statements.HasAction(statement, "*", "*:*", Service + ":*")));
}
