using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>TLS listeners speak TLS 1.2 or later, with forward secrecy.</summary>
/// <remarks>
/// Older versions and ciphers can be broken, some of them by recording today and decrypting later. Without <c>sslPolicy</c> a
/// listener takes one from 2016 that still offers them. Policies that pass begin with one of <c>policies</c>; listeners without TLS
/// are left to other policies.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17"/>
[Policy("elbv2-listener-tls-policy", Severity.High,
    Remediation = "Set `sslPolicy` to `ELBSecurityPolicy-TLS13-1-2-Res-2021-06`.")]
[Control(Framework.Fsbp, "ELB.17")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Checkov, "CKV_AWS_103", "CKV2_AWS_74")]
[Control(Framework.Trivy, "AVD-AWS-0047")]
public sealed class Elbv2ListenerTlsPolicy : ResourcePolicy<ListenerView>
{
    /// <summary>What the names of the policies that pass begin with.</summary>
    [Setting]
    public IReadOnlyList<string> Policies { get; init; } =
        ["ELBSecurityPolicy-TLS13-1-2-Res-", "ELBSecurityPolicy-TLS13-1-2-FIPS-", "ELBSecurityPolicy-TLS13-1-3-",
            "ELBSecurityPolicy-TLS13-1-2-Res-PQ-"];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: HTTPS
            sslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06
            """),
        Bad("""
            protocol: HTTPS
            sslPolicy: ELBSecurityPolicy-2016-08
            """),
    ];

    protected override Truth AppliesTo(ListenerView resource) => resource.Protocol.IsOneOf("HTTPS", "TLS");

    protected override Truth Holds(ListenerView resource) =>
        resource.SslPolicy.Satisfies(policy => Policies
            .Any(one => policy.StartsWith(one, StringComparison.Ordinal)), "a policy of TLS 1.2 or later with forward secrecy");
}
