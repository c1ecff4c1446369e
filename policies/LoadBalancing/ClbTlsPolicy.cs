using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers speak TLS 1.2.</summary>
/// <remarks>
/// A listener without a policy of its own takes whatever was the default when the balancer was made, with versions of TLS that are
/// broken. Accepted is the predefined policy of 2017-01, in whichever of its two resources. Balancers without TLS are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8"/>
[Policy("clb-tls-policy", Severity.Medium,
    Remediation = "Add an `aws:elb:LoadBalancerPolicy` with `Reference-Security-Policy` set to `ELBSecurityPolicy-TLS-1-2-2017-01`.")]
[Control(Framework.Fsbp, "ELB.8")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Pci, "4.2.1")]
[Control(Framework.Checkov, "CKV_AWS_213")]
public sealed class ClbTlsPolicy : StackPolicy<LoadBalancerView>
{
    private const string Accepted = "ELBSecurityPolicy-TLS-1-2-2017-01";

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:elb:LoadBalancer, properties: { listeners: [ { instancePort: 80, instanceProtocol: http, lbPort: 443, lbProtocol: https } ] } }
            tls:
              type: aws:elb:LoadBalancerPolicy
              properties:
                loadBalancerName: "${web.name}"
                policyName: tls
                policyTypeName: SSLNegotiationPolicyType
                policyAttributes: [ { name: Reference-Security-Policy, value: ELBSecurityPolicy-TLS-1-2-2017-01 } ]
            """),
        Bad("""
            web: { type: aws:elb:LoadBalancer, properties: { listeners: [ { instancePort: 80, instanceProtocol: http, lbPort: 443, lbProtocol: https } ] } }
            """),
    ];

    protected override Truth AppliesTo(LoadBalancerView resource) =>
        resource.Listeners.Any(listener => listener.LbProtocol.IsAnyCaseOf("https", "ssl"));

    protected override Truth Holds(LoadBalancerView resource, Stack stack) =>
        (stack.ReferringTo<LoadBalancerPolicyView>(resource, policy => policy.LoadBalancerName)
            .Any(policy => policy.PolicyAttributes.Any(attribute => attribute.Value.Is(Accepted)))
        | stack.ReferringTo<SslNegotiationPolicyView>(resource, policy => policy.LoadBalancer)
            .Any(policy => policy.Attributes.Any(attribute => attribute.Value.Is(Accepted))))
        .Blaming(resource.Listeners.Node, $"the policy {Accepted}", "without it");
}
