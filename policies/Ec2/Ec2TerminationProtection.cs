using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Standalone machines cannot be ended by accident.</summary>
/// <remarks>
/// A slip on the command line ends the machine, and its disk with it.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html"/>
[Policy("ec2-termination-protection", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `disableApiTermination` to true.")]
[Control(Framework.CdkNag, "AwsSolutions-EC29")]
public sealed class Ec2TerminationProtection : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("disableApiTermination: true"),
        Bad("disableApiTermination: false"),
    ];

    protected override Truth Holds(InstanceView resource) => resource.DisableApiTermination.Is(true);

    protected override IEnumerable<Edit> Remediate(InstanceView resource) => [Edit.Set(resource.DisableApiTermination, true)];
}
