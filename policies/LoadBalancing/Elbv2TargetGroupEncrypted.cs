using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Traffic from the balancer to its targets is encrypted.</summary>
/// <remarks>
/// Behind the balancer the same requests go on in plain text through the network of the VPC. Functions, other balancers and
/// gateways as targets are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-18"/>
[Policy("elbv2-target-group-encrypted", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `protocol` to `HTTPS` or `TLS`.")]
[Control(Framework.Fsbp, "ELB.22")]
[Control(Framework.Checkov, "CKV_AWS_378")]
public sealed class Elbv2TargetGroupEncrypted : ResourcePolicy<TargetGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            port: 8443
            """),
        Bad("""
            protocol: HTTP
            port: 8080
            """),
    ];

    protected override Truth AppliesTo(TargetGroupView resource) =>
        !resource.TargetType.IsOneOf("lambda", "alb") & !resource.Protocol.Is("GENEVE");

    protected override Truth Holds(TargetGroupView resource) => resource.Protocol.IsOneOf("HTTPS", "TLS", "QUIC", "TCP_QUIC");
}
