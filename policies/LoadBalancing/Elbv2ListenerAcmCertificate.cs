using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>TLS listeners take their certificate from Certificate Manager.</summary>
/// <remarks>
/// A certificate kept in IAM is renewed by hand, and forgotten; its key has been on somebody's machine. Listeners without TLS are
/// left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html"/>
[Policy("elbv2-listener-acm-certificate", Severity.Medium,
    Remediation = "Set `certificateArn` to a certificate of ACM.")]
[Control(Framework.Nist, "SC-8(1)", "SC-23(5)")]
[Control(Framework.CdkNag, "ELBv2ACMCertificateRequired")]
public sealed class Elbv2ListenerAcmCertificate : ResourcePolicy<ListenerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            certificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/1
            """),
        Bad("""
            protocol: HTTPS
            certificateArn: arn:aws:iam::123456789012:server-certificate/web
            """),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.Protocol.IsOneOf("HTTPS", "TLS");

    protected override Truth Holds(ListenerView resource) =>
        resource.CertificateArn.Satisfies(arn => arn.Split(':') is [_, _, "acm", ..], "the ARN of an ACM certificate");
}
