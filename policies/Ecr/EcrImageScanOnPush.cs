using Pulumi.Policy.Aws.Ecr;

namespace Platform.Policies.Ecr;

/// <summary>Images are scanned for known vulnerabilities when they are pushed.</summary>
/// <remarks>
/// Without a scan, a vulnerable layer is found when somebody exploits it. The policy looks at the repository alone, so that it can
/// stop it before it is made: a registry that scans everything by a rule of its own needs a waiver here.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1"/>
[Policy("ecr-image-scan-on-push", Severity.High,
    Remediation = "Set `imageScanningConfiguration.scanOnPush` to true.")]
[Control(Framework.Fsbp, "ECR.1")]
[Control(Framework.Nist, "RA-5")]
[Control(Framework.Pci, "6.2.3", "6.2.4")]
[Control(Framework.Checkov, "CKV_AWS_163")]
[Control(Framework.Trivy, "AVD-AWS-0030")]
public sealed class EcrImageScanOnPush : ResourcePolicy<RepositoryView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("imageScanningConfiguration: { scanOnPush: true }"),
        Bad("imageScanningConfiguration: { scanOnPush: false }"),
    ];

    protected override Truth Holds(RepositoryView resource) => resource.ImageScanningConfiguration.ScanOnPush.Is(true);

    protected override IEnumerable<Edit> Remediate(RepositoryView resource) =>
        [Edit.Set(resource.ImageScanningConfiguration.ScanOnPush, true)];
}
