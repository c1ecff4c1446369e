using Pulumi.Policy.Aws.Elb;

namespace Platform.Policies.LoadBalancing;

/// <summary>Classic balancers take their certificate from Certificate Manager.</summary>
/// <remarks>
/// A certificate kept in IAM is renewed by hand, and forgotten. Listeners without TLS are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-2"/>
[Policy("clb-acm-certificate", Severity.Medium,
    Remediation = "Set `sslCertificateId` to a certificate of ACM.")]
[Control(Framework.Fsbp, "ELB.2")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(5)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV_AWS_127")]
[Control(Framework.CdkNag, "ELBACMCertificateRequired")]
public sealed class ClbAcmCertificate : ResourcePolicy<LoadBalancerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""listeners: [ { lbProtocol: https, sslCertificateId: "arn:aws:acm:eu-west-1:123456789012:certificate/1" } ]"""),
        Bad("""listeners: [ { lbProtocol: https, sslCertificateId: "arn:aws:iam::123456789012:server-certificate/web" } ]"""),
    ];

    protected override Truth Holds(LoadBalancerView resource) => resource.Listeners.All(listener =>
        listener.LbProtocol.IsAnyCaseOf("https",
            "ssl").Implies(listener.SslCertificateId.Satisfies(arn => arn.Split(':') is [_, _, "acm", ..],
                "the ARN of an ACM certificate")));
}
