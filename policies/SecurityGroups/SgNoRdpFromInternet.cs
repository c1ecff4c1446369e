namespace Platform.Policies.SecurityGroups;

/// <summary>Remote desktops are not open to the internet.</summary>
/// <remarks>
/// Port 3389 is how most ransomware gets in.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-14"/>
[Policy("sg-no-rdp-from-internet", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Fsbp, "EC2.14")]
[Control(Framework.Pci, "1.3.1")]
[Control(Framework.Checkov, "CKV_AWS_25")]
[Control(Framework.Trivy, "AVD-AWS-0107")]
public sealed class SgNoRdpFromInternet : IngressPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 3389, toPort: 3389, cidrBlocks: [ 10.0.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 3389, toPort: 3389, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsIn(3389, udp: true), "a source narrower than the internet for port 3389");
}
