using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>Listeners use HTTPS or TLS, or redirect there.</summary>
/// <remarks>
/// Plain HTTP, TCP and UDP carry what users send for everybody on the way to read and change. Encryption that ends behind a TCP
/// listener cannot be seen here: such a listener needs a waiver.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17"/>
[Policy("elbv2-listener-encrypted", Severity.High,
    Remediation = "Set `protocol` to `HTTPS` or `TLS` with a certificate, or make the listener redirect to one that has it.")]
[Control(Framework.Fsbp, "ELB.18")]
[Control(Framework.Checkov, "CKV_AWS_2")]
[Control(Framework.Trivy, "AVD-AWS-0054")]
public sealed class Elbv2ListenerEncrypted : ResourcePolicy<ListenerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            port: 443
            certificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/1
            """),
        Bad("""
            protocol: HTTP
            port: 80
            defaultActions: [ { type: forward } ]
            """),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.Protocol.IsSet | resource.Port.IsSet;

    protected override Truth Holds(ListenerView resource) =>
        resource.Protocol.Or("HTTP").IsOneOf("HTTPS", "TLS") | (resource.SpeaksPlainHttp() & resource.OnlyRedirectsToHttps());
}
