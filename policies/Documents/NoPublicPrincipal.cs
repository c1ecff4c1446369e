using Aws.Iam;

namespace Platform.Policies.Documents;

/// <summary>What the policies against resources that are open to everyone share.</summary>
public abstract class NoPublicPrincipal : AccessPolicy
{
    /// <inheritdoc/>
    protected sealed override string Expected => "principals by name, or a condition that fixes the organization, account or source";

    /// <inheritdoc/>
    protected sealed override Answer Finds(PolicyDocument document) => PolicyQueries.NamesPublicPrincipal(document);
}
