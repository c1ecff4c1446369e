using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.SecurityGroups;

/// <summary>A security group is used by something.</summary>
/// <remarks>
/// A group that nothing uses waits to be used for the wrong thing.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-22"/>
[Policy("sg-attached", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the group.")]
[Control(Framework.Fsbp, "EC2.22")]
[Control(Framework.Nist, "CM-8(1)")]
[Control(Framework.Checkov, "CKV2_AWS_5")]
public sealed class SgAttached : StackPolicy<SecurityGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:ec2:SecurityGroup }
            balancer: { type: aws:lb:LoadBalancer, properties: { securityGroups: [ "${web.id}" ] } }
            """),
        Bad("web: { type: aws:ec2:SecurityGroup }"),
    ];

    protected override Truth Holds(SecurityGroupView resource, Stack stack) =>
        Truth.Of(stack.DependentsOf(resource.Resource).Any())
            .Blaming(resource.Node, "a resource that uses it", "used by nothing");
}
