using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>The account blocks public access to its buckets.</summary>
/// <remarks>
/// The block holds for every bucket of the account, whatever is set on it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-1"/>
[Policy("s3-account-public-access-block", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Set all four flags to true.")]
[Control(Framework.Fsbp, "S3.1")]
[Control(Framework.Cis3, "2.1.4")]
[Control(Framework.Cis5, "2.1.4")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
public sealed class S3AccountPublicAccessBlock : ResourcePolicy<AccountPublicAccessBlockView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            blockPublicAcls: true
            blockPublicPolicy: true
            ignorePublicAcls: true
            restrictPublicBuckets: true
            """),
        Bad("""
            blockPublicAcls: true
            blockPublicPolicy: false
            ignorePublicAcls: true
            restrictPublicBuckets: true
            """),
    ];

    protected override Truth Holds(AccountPublicAccessBlockView resource) =>
        resource.BlockPublicAcls.Is(true)
        & resource.BlockPublicPolicy.Is(true)
        & resource.IgnorePublicAcls.Is(true)
        & resource.RestrictPublicBuckets.Is(true);
}
