namespace Platform.Policies.SecurityGroups;

/// <summary>No entry of a network ACL lets the internet reach every port.</summary>
/// <remarks>
/// An entry for every protocol or port makes the network ACL no more than a name.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"/>
[Policy("nacl-no-all-ports", Severity.High,
    Remediation = "Name the ports that the subnet serves.")]
[Control(Framework.Checkov, "CKV_AWS_352")]
[Control(Framework.Trivy, "AVD-AWS-0102")]
public sealed class NaclNoAllPorts : NetworkAclPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("ingress: [ { ruleNo: 100, action: allow, protocol: tcp, fromPort: 443, toPort: 443, cidrBlock: 0.0.0.0/0 } ]"),
        Bad("""ingress: [ { ruleNo: 100, action: allow, protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: 0.0.0.0/0 } ]"""),
    ];

    protected override Truth Exposes(NetworkAclEntry entry) => entry.IsEveryPort;
}
