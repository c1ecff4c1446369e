namespace Platform.Policies.Vpc;

/// <summary>Subnets hand out no public addresses.</summary>
/// <remarks>
/// Whatever is made in such a subnet gets a public address without anybody having asked for it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15"/>
[Policy("vpc-subnet-no-auto-public-ip", Severity.Medium,
    Remediation = "Set `mapPublicIpOnLaunch` to false.")]
[Control(Framework.Fsbp, "EC2.15")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Pci, "1.4.4")]
[Control(Framework.Checkov, "CKV_AWS_130")]
[Control(Framework.CdkNag, "VPCSubnetAutoAssignPublicIpDisabled")]
[Control(Framework.Trivy, "AVD-AWS-0164")]
public sealed class VpcSubnetNoAutoPublicIp : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("cidrBlock: 10.0.1.0/24"),
        Bad("""
            cidrBlock: 10.0.1.0/24
            mapPublicIpOnLaunch: true
            """),
    ];

    private const string Default = "aws:ec2/defaultSubnet:DefaultSubnet";

    public override IReadOnlyList<string> Types => ["aws:ec2/subnet:Subnet", Default];

    protected override Truth Holds(AnyResourceView resource) =>
        resource["mapPublicIpOnLaunch"].AsFlag.Or(resource.Resource.Type == Default).Is(false);
}
