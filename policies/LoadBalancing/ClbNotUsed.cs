using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Web traffic goes through application balancers.</summary>
/// <remarks>
/// Classic balancers know neither web ACLs nor redirects, and get nothing new. Those for plain TCP are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/migrate-classic-load-balancer.html"/>
[Policy("clb-not-used", Severity.Low,
    Remediation = "Replace it by an `aws:lb:LoadBalancer`.")]
[Control(Framework.CdkNag, "AwsSolutions-ELB1")]
public sealed class ClbNotUsed : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("listeners: [ { lbPort: 5432, lbProtocol: tcp } ]"),
        Bad("listeners: [ { lbPort: 443, lbProtocol: https } ]"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        (!resource.Listeners.Any(listener => listener.LbProtocol.IsAnyCaseOf("http", "https")))
            .Blaming(resource.Listeners.Node, "an application balancer for web traffic");
}
