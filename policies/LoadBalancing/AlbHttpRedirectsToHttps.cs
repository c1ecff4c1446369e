using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>A listener for plain HTTP does nothing but redirect to HTTPS.</summary>
/// <remarks>
/// What travels in plain text can be read, and changed, by anyone along the way: sessions, passwords, the page itself. Listeners of
/// network and gateway balancers, which do not speak HTTP, are left to other policies.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1"/>
[Policy("alb-http-redirects-to-https", Severity.High,
    Remediation = "Make a redirect to HTTPS with `HTTP_301` the only one of `defaultActions`, and serve from an HTTPS listener.")]
[Control(Framework.Fsbp, "ELB.1")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV2_AWS_20", "CKV_AWS_2")]
[Control(Framework.CdkNag, "ALBHttpToHttpsRedirection")]
[Control(Framework.Trivy, "AVD-AWS-0054")]
public sealed class AlbHttpRedirectsToHttps : ResourcePolicy<ListenerView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTP
            port: 80
            defaultActions: [ { type: redirect, redirect: { protocol: HTTPS, port: "443", statusCode: HTTP_301 } } ]
            """),
        Bad("""
            protocol: HTTP
            port: 80
            defaultActions:
              - { type: forward, targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1" }
            """),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.SpeaksPlainHttp();

    protected override Truth Holds(ListenerView resource) => resource.OnlyRedirectsToHttps();
}
