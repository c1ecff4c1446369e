using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>A load balancer cannot be deleted by accident.</summary>
/// <remarks>
/// With the balancer goes its name, and every client that knows it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-6"/>
[Policy("elbv2-deletion-protection", Severity.Medium,
    Remediation = "Set `enableDeletionProtection` to true.")]
[Control(Framework.Fsbp, "ELB.6")]
[Control(Framework.Nist, "CA-9(1)", "CM-2", "CM-2(2)", "CM-3", "SC-5(2)")]
[Control(Framework.Checkov, "CKV_AWS_150")]
[Control(Framework.CdkNag, "ELBDeletionProtectionEnabled")]
public sealed class Elbv2DeletionProtection : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("enableDeletionProtection: true"),
        Bad("enableDeletionProtection: false"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.EnableDeletionProtection.Is(true);

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.EnableDeletionProtection, true)];
}
