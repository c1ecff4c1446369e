using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Images are shared with named accounts only.</summary>
/// <remarks>
/// An image shared with everyone is a copy of a machine, with all that is on it, for whoever looks.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html"/>
[Policy("ec2-image-launch-permission", Severity.High,
    Remediation = "Name an account or organization instead of a `group`.")]
[Control(Framework.Checkov, "CKV_AWS_205")]
public sealed class Ec2ImageLaunchPermission : ResourcePolicy<AmiLaunchPermissionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            accountId: "123456789012"
            imageId: ami-1
            """),
        Bad("""
            group: all
            imageId: ami-1
            """),
    ];

    protected override Truth Holds(AmiLaunchPermissionView resource) => !resource.Group.Is("all");
}
