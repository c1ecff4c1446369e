namespace Platform.Policies.Vpc;

/// <summary>The default VPC is not used.</summary>
/// <remarks>
/// Every subnet of the default VPC is public, and whatever is made without naming a VPC is in there.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html"/>
[Policy("vpc-no-default-vpc", Severity.Medium,
    Remediation = "Make a VPC of its own, and name its subnets.")]
[Control(Framework.Checkov, "CKV_AWS_148")]
[Control(Framework.Trivy, "AVD-AWS-0101")]
public sealed class VpcNoDefaultVpc : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("main: { type: aws:ec2:Vpc, properties: { cidrBlock: 10.0.0.0/16 } }"),
        Bad("enableDnsSupport: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ec2/defaultVpc:DefaultVpc"];

    protected override Truth Holds(AnyResourceView resource) => Truth.False.At(resource.Node, "a VPC of its own", "the default VPC");
}
