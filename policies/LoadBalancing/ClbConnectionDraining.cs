using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers let requests finish.</summary>
/// <remarks>
/// Without draining every deployment cuts off whoever is served at that moment.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-7"/>
[Policy("clb-connection-draining", Severity.Low,
    Remediation = "Set `connectionDraining` to true.")]
[Control(Framework.Fsbp, "ELB.7")]
[Control(Framework.Nist, "CA-9(1)", "CM-2")]
[Control(Framework.CdkNag, "AwsSolutions-ELB3")]
public sealed class ClbConnectionDraining : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("connectionDraining: true"),
        Bad("connectionDraining: false"),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.ConnectionDraining.Is(true);

    protected override IEnumerable<Edit> Remediate(LoadBalancerView resource) => [Edit.Set(resource.ConnectionDraining, true)];
}
