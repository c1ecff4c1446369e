using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Instances have a role.</summary>
/// <remarks>
/// A machine without one gets keys that somebody put there, which last and leak.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html"/>
[Policy("ec2-instance-profile", Severity.Medium,
    Remediation = "Set `iamInstanceProfile`.")]
[Control(Framework.Cis3, "1.18")]
[Control(Framework.Cis5, "1.17")]
[Control(Framework.Nist, "AC-3", "CM-5(1)(a)", "CM-6a")]
[Control(Framework.Checkov, "CKV2_AWS_41")]
[Control(Framework.CdkNag, "EC2InstanceProfileAttached")]
public sealed class Ec2InstanceProfile : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("iamInstanceProfile: web"),
        Bad("instanceType: t4g.small"),
    ];

    protected override Truth Holds(InstanceView resource) => resource.IamInstanceProfile.IsGiven();
}
