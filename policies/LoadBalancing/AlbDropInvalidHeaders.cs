using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Application balancers drop headers that are not valid.</summary>
/// <remarks>
/// Balancer and program may read a malformed header differently, and an attacker gets one request past the first as two for the
/// second.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-4"/>
[Policy("alb-drop-invalid-headers", Severity.Medium,
    Remediation = "Set `dropInvalidHeaderFields` to true.")]
[Control(Framework.Fsbp, "ELB.4")]
[Control(Framework.Nist, "SC-7(4)", "SC-8(2)")]
[Control(Framework.Pci, "6.2.4")]
[Control(Framework.Checkov, "CKV_AWS_131")]
[Control(Framework.CdkNag, "ALBHttpDropInvalidHeaderEnabled")]
[Control(Framework.Trivy, "AVD-AWS-0052")]
public sealed class AlbDropInvalidHeaders : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("dropInvalidHeaderFields: true"),
        Bad("dropInvalidHeaderFields: false"),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) => resource.LoadBalancerType.Or("application").Is("application");

    protected override Truth Holds(LoadBalancerView resource) => resource.DropInvalidHeaderFields.Is(true);
}
