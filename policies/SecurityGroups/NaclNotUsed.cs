namespace Platform.Policies.SecurityGroups;

/// <summary>Security groups decide, not network ACLs.</summary>
/// <remarks>
/// Two places that decide are two places to look when something does not get through; ACLs have no memory of connections, and are
/// opened wide in the end.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"/>
[Policy("nacl-not-used", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the ACL, and limit the security groups.")]
[Control(Framework.CdkNag, "AwsSolutions-VPC3")]
public sealed class NaclNotUsed : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:ec2:SecurityGroup }"),
        Bad("vpcId: vpc-1"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/networkAclRule:NetworkAclRule"];

    protected override Truth Holds(AnyResourceView resource) => Truth.False.At(resource.Node, "security groups alone", "a network ACL");
}
