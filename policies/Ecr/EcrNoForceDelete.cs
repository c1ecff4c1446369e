using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>A repository with images cannot be dropped in one step.</summary>
/// <remarks>
/// With force a slip in the program deletes every image, and what runs cannot be started again.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-delete.html"/>
[Policy("ecr-no-force-delete", Severity.Medium,
    Remediation = "Remove `forceDelete`.")]
public sealed class EcrNoForceDelete : ResourcePolicy<RepositoryView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("forceDelete: false"),
        Bad("forceDelete: true"),
    ];

    protected override Truth Holds(RepositoryView resource) => resource.ForceDelete.Or(false).Is(false);

    protected override IEnumerable<Edit> Remediate(RepositoryView resource) => [Edit.Set(resource.ForceDelete, false)];
}
