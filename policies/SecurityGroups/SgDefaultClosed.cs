using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.SecurityGroups;

/// <summary>The default security group of a VPC lets nothing in or out.</summary>
/// <remarks>
/// Whatever is made without naming a group gets the default one, which lets all its members talk to each other and to the internet.
/// Only a <c>DefaultSecurityGroup</c> without rules takes that away.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2"/>
[Policy("sg-default-closed", Severity.High,
    Remediation = "Add an `aws:ec2:DefaultSecurityGroup` for the VPC, without `ingress` and `egress`.")]
[Control(Framework.Fsbp, "EC2.2")]
[Control(Framework.Cis3, "5.4")]
[Control(Framework.Cis5, "5.5")]
[Control(Framework.Nist, "AC-4", "AC-4(21)", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(21)", "SC-7(4)", "SC-7(5)")]
[Control(Framework.Checkov, "CKV2_AWS_12")]
[Control(Framework.CdkNag, "VPCDefaultSecurityGroupClosed")]
[Control(Framework.Trivy, "AVD-AWS-0173")]
public sealed class SgDefaultClosed : StackPolicy<VpcView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            main: { type: aws:ec2:Vpc }
            closed: { type: aws:ec2:DefaultSecurityGroup, properties: { vpcId: "${main.id}" } }
            """),
        Bad("main: { type: aws:ec2:Vpc }"),
    ];

    protected override Truth Holds(VpcView resource, Stack stack) => stack.ReferringTo<DefaultSecurityGroupView>(resource, group => group.VpcId)
        .Any(group => group.Ingress.HasNone() & group.Egress.HasNone())
        .Blaming(resource.Node, "a default group without rules", "without one");
}
