namespace Platform.Policies.Governance;

/// <summary>What holds data is protected from Pulumi.</summary>
/// <remarks>
/// A rename in the program is a delete and a create; with the option Pulumi stops and asks.
/// </remarks>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/resources/options/protect/"/>
[Policy("resource-stateful-protected", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set the resource option `protect` to true.")]
public sealed class ResourceStatefulProtected : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:Bucket, options: { protect: true } }"),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    public override IReadOnlyList<string> Types =>
    [
        "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2", "aws:rds/instance:Instance", "aws:rds/cluster:Cluster",
            "aws:dynamodb/table:Table",
        "aws:efs/fileSystem:FileSystem", "aws:kms/key:Key", "aws:ecr/repository:Repository", "aws:cloudwatch/logGroup:LogGroup",
    ];

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.Of(resource.Resource.Options.Protect).At(resource.Node, "the option `protect`", "without it");
}
