using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers listen with HTTPS or SSL.</summary>
/// <remarks>
/// Plain HTTP and TCP carry what users send for everybody on the way to read and change.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3"/>
[Policy("clb-listener-encrypted", Severity.High,
    Remediation = "Set `lbProtocol` to `https` or `ssl` on each listener.")]
[Control(Framework.Fsbp, "ELB.3")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Pci, "4.2.1")]
[Control(Framework.Checkov, "CKV_AWS_376")]
[Control(Framework.CdkNag, "AwsSolutions-ELB5", "ELBTlsHttpsListenersOnly")]
public sealed class ClbListenerEncrypted : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("listeners: [ { lbPort: 443, lbProtocol: https, instancePort: 8080, instanceProtocol: http } ]"),
        Bad("listeners: [ { lbPort: 80, lbProtocol: http, instancePort: 8080, instanceProtocol: http } ]"),
    ];

    protected override Truth Holds(LoadBalancerView resource) =>
        resource.Listeners.All(listener => listener.LbProtocol.IsAnyCaseOf("https", "ssl"));
}
