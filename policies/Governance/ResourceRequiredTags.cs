using Pulumi.Policy.Aws;

namespace Platform.Policies.Governance;

/// <summary>Resources carry the tags that an organization asks for.</summary>
/// <remarks>
/// A resource without an owner is nobody's: nobody answers for its cost or its faults. The tags come from the resource or from the
/// provider's <c>defaultTags</c>. Types that take no tags are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html"/>
[Policy("resource-required-tags", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add the tag, or set it for all resources with `defaultTags` of the provider.")]
[Control(Framework.Fsbp, "ECR.4", "ECS.13", "ECS.14", "ECS.15", "SNS.3", "SSM.5", "IAM.24")]
public sealed class ResourceRequiredTags : ResourcePolicy
{
    /// <summary>The keys that every resource has to carry.</summary>
    [Setting]
    public IReadOnlyList<string> Keys { get; init; } = ["owner"];

    public override IEnumerable<Example> Examples =>
    [
        Good("reports: { type: aws:s3:Bucket, properties: { tags: { owner: payments } } }"),
        Bad("reports: { type: aws:s3:Bucket, properties: { tags: { project: payments } } }"),
    ];

    protected override Truth AppliesTo(AnyResourceView resource) =>
        Truth.Of(resource["tags"].Node.IsPresent || AwsSchema.PropertyNames(resource.Resource.Type)?.Contains("tags") == true);

    protected override Truth Holds(AnyResourceView resource) => Keys.Aggregate(Truth.True, (truth, key) =>
        truth & (resource["tags"][key].AsText.IsGiven() | resource["tagsAll"][key].AsText.IsGiven() | IsDefault(resource.Resource, key))
            .Blaming(resource["tags"][key].Node, "a value"));

    private static Truth IsDefault(Resource resource, string key) =>
        resource.Provider?.Properties["defaultTags"]?.Map?["tags"]?.Map?[key] is null ? Truth.False : Truth.True;
}
