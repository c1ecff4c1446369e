using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>A policy on the document by which a role says who may assume it.</summary>
public abstract class TrustPolicy : DocumentPolicy
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Types => ["aws:iam/role:Role"];

    /// <inheritdoc/>
    protected sealed override PolicyKind Kind => PolicyKind.Trust;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Node> Documents(AnyResourceView resource) => [resource.Node.Member("assumeRolePolicy")];
}
