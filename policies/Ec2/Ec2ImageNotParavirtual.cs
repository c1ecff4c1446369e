using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Own images use hardware virtualisation.</summary>
/// <remarks>
/// Paravirtual images run on machines of ten years ago only, without the isolation of today. The provider makes one when nothing is
/// said.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-24"/>
[Policy("ec2-image-not-paravirtual", Severity.Low,
    Remediation = "Set `virtualizationType` to `hvm`.")]
[Control(Framework.Fsbp, "EC2.24")]
[Control(Framework.Nist, "CM-2", "CM-2(2)")]
public sealed class Ec2ImageNotParavirtual : ResourcePolicy<AmiView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("virtualizationType: hvm"),
        Bad("virtualizationType: paravirtual"),
    ];

    protected override Truth Holds(AmiView resource) => resource.VirtualizationType.Is("hvm");
}
