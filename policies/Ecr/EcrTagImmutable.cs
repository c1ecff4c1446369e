namespace Platform.Policies.Ecr;

/// <summary>A tag of an image always means the same image.</summary>
/// <remarks>
/// Where tags can be overwritten, what was reviewed and what runs under one tag are two different things, and a rollback to the tag
/// does not bring back what ran before. Exclusions are accepted for the tags that <c>allowedExclusions</c> lists.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2"/>
[Policy("ecr-tag-immutable", Severity.High,
    Remediation = "Set `imageTagMutability` to `IMMUTABLE`.")]
[Control(Framework.Fsbp, "ECR.2")]
[Control(Framework.Nist, "CA-9(1)", "CM-2", "CM-8(1)")]
[Control(Framework.Checkov, "CKV_AWS_51")]
[Control(Framework.Trivy, "AVD-AWS-0031")]
public sealed class EcrTagImmutable : ResourcePolicy
{
    /// <summary>The filters of tags that may stay mutable, spelled as in the repository.</summary>
    [Setting]
    public IReadOnlyList<string> AllowedExclusions { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("imageTagMutability: IMMUTABLE"),
        Bad("imageTagMutability: MUTABLE"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ecr/repository:Repository",
        "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"];

    protected override Truth Holds(AnyResourceView resource)
    {
        var mutability = resource["imageTagMutability"].AsText;
        var exclusions = resource["imageTagMutabilityExclusionFilters"].AsList;
        return mutability.IsOneOf("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION")
            & mutability.Is("IMMUTABLE_WITH_EXCLUSION").Implies(exclusions.All(exclusion => exclusion["filter"].AsText.IsOneOf(AllowedExclusions)));
    }
}
