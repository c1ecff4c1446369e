namespace Platform.Policies.Governance;

/// <summary>Resources stay in approved Regions.</summary>
/// <remarks>
/// Data in another Region is under other laws, and out of sight of whoever watches. What is approved is listed in <c>regions</c>; a
/// resource that names no Region takes the provider's, which is judged as well.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html"/>
[Policy("resource-allowed-regions", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Move the resource, or add the Region to `regions`.")]
public sealed class ResourceAllowedRegions : ResourcePolicy
{
    /// <summary>The Regions that are approved.</summary>
    [Setting]
    public IReadOnlyList<string> Regions { get; init; } = ["eu-central-1", "eu-west-1"];

    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:Bucket, properties: { region: eu-west-1 } }"),
        Bad("web: { type: aws:s3:Bucket, properties: { region: us-east-1 } }"),
    ];

    protected override Truth AppliesTo(AnyResourceView resource) =>
        Truth.Of(resource.Resource.Type == "pulumi:providers:aws" || resource.Resource.Type.StartsWith("aws:", StringComparison.Ordinal))
            & resource["region"].IsSet;

    protected override Truth Holds(AnyResourceView resource) => resource["region"].AsText.IsOneOf(Regions);
}
