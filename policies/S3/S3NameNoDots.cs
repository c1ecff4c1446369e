using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>The name of a bucket works with TLS.</summary>
/// <remarks>
/// The certificate of S3 covers one label: a name with a dot fails, or makes clients switch the check off.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"/>
[Policy("s3-name-no-dots", Severity.Low,
    Remediation = "Choose a name without dots in `bucket`.")]
[Control(Framework.Trivy, "AVD-AWS-0320")]
public sealed class S3NameNoDots : ResourcePolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("bucket: web-assets"),
        Bad("bucket: web.assets"),
    ];

    protected override Truth Holds(BucketView resource) => HasNoDot(resource.Bucket) & HasNoDot(resource.BucketPrefix);

    private static Truth HasNoDot(Value<string> name) =>
        !name.Satisfies(text => text.Contains('.', StringComparison.Ordinal), "a name with a dot");
}
