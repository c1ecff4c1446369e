namespace Platform.Policies.SecurityGroups;

/// <summary>SSH is not open to the internet.</summary>
/// <remarks>
/// Port 22 is tried within minutes, day and night, with every password that ever leaked.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-13"/>
[Policy("sg-no-ssh-from-internet", Severity.High,
    Remediation = "Narrow the source to the addresses or the group that need the port.")]
[Control(Framework.Fsbp, "EC2.13")]
[Control(Framework.Nist, "AC-4", "AC-4(21)", "CM-7", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(21)", "SC-7(4)", "SC-7(5)")]
[Control(Framework.Pci, "1.3.1")]
[Control(Framework.Checkov, "CKV_AWS_24")]
[Control(Framework.CdkNag, "EC2RestrictedSSH")]
[Control(Framework.Trivy, "AVD-AWS-0107")]
public sealed class SgNoSshFromInternet : IngressPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 10.0.0.0/16 ] } ]"),
        Bad("ingress: [ { protocol: tcp, fromPort: 22, toPort: 22, cidrBlocks: [ 0.0.0.0/0 ] } ]"),
    ];

    protected override Truth Allows(IngressRule rule) =>
        rule.IsClosedToInternet(rule.LetsIn(22), "a source narrower than the internet for port 22");
}
