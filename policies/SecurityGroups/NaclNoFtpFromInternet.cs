namespace Platform.Policies.SecurityGroups;

/// <summary>Network ACLs do not open FTP to the internet.</summary>
/// <remarks>
/// FTP sends passwords and files in plain text.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21"/>
[Policy("nacl-no-ftp-from-internet", Severity.Medium,
    Remediation = "Remove the entry, or narrow its source.")]
[Control(Framework.Checkov, "CKV_AWS_229", "CKV_AWS_230")]
public sealed class NaclNoFtpFromInternet : NetworkAclPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 443, toPort: 443, cidrBlock: 0.0.0.0/0 } ]"),
        Bad("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 21, toPort: 21, cidrBlock: 0.0.0.0/0 } ]"),
    ];

    protected override Truth Exposes(NetworkAclEntry entry) => entry.LetsIn(20) | entry.LetsIn(21);
}
