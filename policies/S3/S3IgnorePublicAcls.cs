using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>A public access block ignores ACLs that open the bucket.</summary>
/// <remarks>
/// ACLs that are there already go on letting everyone in.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8"/>
[Policy("s3-ignore-public-acls", Severity.High,
    Remediation = "Set `ignorePublicAcls` to true.")]
[Control(Framework.Fsbp, "S3.8")]
[Control(Framework.Cis3, "2.1.4")]
[Control(Framework.Cis5, "2.1.4")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_55")]
[Control(Framework.CdkNag, "AwsSolutions-S2")]
[Control(Framework.Trivy, "AVD-AWS-0091")]
public sealed class S3IgnorePublicAcls : ResourcePolicy<BucketPublicAccessBlockView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ignorePublicAcls: true"),
        Bad("ignorePublicAcls: false"),
    ];

    protected override Truth Holds(BucketPublicAccessBlockView resource) => resource.IgnorePublicAcls.Is(true);
}
