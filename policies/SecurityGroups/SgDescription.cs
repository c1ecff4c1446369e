using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.SecurityGroups;

/// <summary>A security group says what it is for.</summary>
/// <remarks>
/// A group that nobody can explain is never removed, and gets reused for something else.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html"/>
[Policy("sg-description", Severity.Low,
    Remediation = "Set `description`.")]
[Control(Framework.Checkov, "CKV_AWS_23")]
[Control(Framework.CdkNag, "AwsSolutions-EC27")]
[Control(Framework.Trivy, "AVD-AWS-0099")]
public sealed class SgDescription : ResourcePolicy<SecurityGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("description: Lets the balancer reach the web service"),
        Bad("description: Managed by Pulumi"),
    ];

    protected override Truth Holds(SecurityGroupView resource) =>
        resource.Description.Satisfies(text => text.Length > 0 && text is not ("Managed by Pulumi" or "Managed by Terraform"),
            "a description of its own");
}
