namespace Platform.Policies.SecurityGroups;

/// <summary>Network ACLs do not open SSH to the internet.</summary>
/// <remarks>
/// Port 22 is tried within minutes; a network ACL that lets it through relies on every security group behind it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21"/>
[Policy("nacl-no-ssh-from-internet", Severity.Medium,
    Remediation = "Remove the entry, or narrow its source.")]
[Control(Framework.Fsbp, "EC2.21")]
[Control(Framework.Cis3, "5.1")]
[Control(Framework.Cis5, "5.2")]
[Control(Framework.Nist, "AC-4(21)", "CA-9(1)", "CM-2", "CM-2(2)", "CM-7", "SC-7", "SC-7(21)", "SC-7(5)")]
[Control(Framework.Pci, "1.3.1")]
[Control(Framework.Checkov, "CKV_AWS_232")]
[Control(Framework.Trivy, "AVD-AWS-0105")]
public sealed class NaclNoSshFromInternet : NetworkAclPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 443, toPort: 443, cidrBlock: 0.0.0.0/0 } ]"),
        Bad("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 22, toPort: 22, cidrBlock: 0.0.0.0/0 } ]"),
    ];

    protected override Truth Exposes(NetworkAclEntry entry) => entry.LetsIn(22);
}
