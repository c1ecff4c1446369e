namespace Platform.Policies.Governance;

/// <summary>Resources are of types that are still kept up.</summary>
/// <remarks>
/// A type that the provider gives up gets no new settings, and goes with a major version, at a time that somebody else chooses.
/// </remarks>
/// <seealso href="https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/"/>
[Policy("resource-no-deprecated-type", Severity.Low,
    Remediation = "Replace `BucketV2` by `Bucket`, and a `LaunchConfiguration` by a `LaunchTemplate`.")]
public sealed class ResourceNoDeprecatedType : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:Bucket, properties: { bucket: web } }"),
        Bad("web: { type: aws:s3:BucketV2, properties: { bucket: web } }"),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketV2:BucketV2", "aws:ec2/launchConfiguration:LaunchConfiguration"];

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.False.At(resource.Node, "a type that is kept up", resource.Resource.Type);
}
