using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Every bucket has a public access block.</summary>
/// <remarks>
/// Without one only the settings of the account stand between a slip and the internet, and nobody sees them in the stack.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8"/>
[Policy("s3-block-public-access-present", Severity.High,
    Remediation = "Add an `aws:s3:BucketPublicAccessBlock` for the bucket.")]
[Control(Framework.Fsbp, "S3.8")]
[Control(Framework.Cis3, "2.1.4")]
[Control(Framework.Cis5, "2.1.4")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV2_AWS_6")]
[Control(Framework.CdkNag, "AwsSolutions-S2")]
[Control(Framework.Trivy, "AVD-AWS-0094")]
public sealed class S3BlockPublicAccessPresent : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra: { type: aws:s3:BucketPublicAccessBlock, properties: { bucket: "${web.id}", blockPublicAcls: true } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        stack.ReferringTo<BucketPublicAccessBlockView>(resource, block => block.Bucket).Any()
            .Blaming(resource.Node, "a public access block", "without one");
}
