using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>A website bucket is reached through a distribution only.</summary>
/// <remarks>
/// The endpoint of a website speaks plain HTTP, without a firewall or a log worth the name.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html"/>
[Policy("s3-website-behind-cloudfront", Severity.Medium,
    Remediation = "Serve the bucket through CloudFront, and take the website configuration away.")]
[Control(Framework.CdkNag, "AwsSolutions-S5")]
public sealed class S3WebsiteBehindCloudfront : ResourcePolicy<BucketWebsiteConfigurationView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            redirectAllRequestsTo: { hostName: www.example.org, protocol: https }
            """),
        Bad("""
            bucket: web
            indexDocument: { suffix: index.html }
            """),
    ];

    protected override Truth Holds(BucketWebsiteConfigurationView resource) =>
        resource.RedirectAllRequestsTo.IsSet.Blaming(resource.Node, "a bucket without a website of its own", "a website on plain HTTP");
}
