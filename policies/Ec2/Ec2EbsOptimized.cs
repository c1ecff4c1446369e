using System.Collections.Frozen;
using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Machines have bandwidth of their own to their volumes.</summary>
/// <remarks>
/// Without it a machine's network traffic and its disk compete. Types of the present generations always have it and are left alone; the
/// old ones have to be told.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-optimization.html"/>
[Policy("ec2-ebs-optimized", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `ebsOptimized` to true, or take a type of a present generation.")]
[Control(Framework.Nist, "CP-10", "CP-2(5)", "SC-5(2)")]
[Control(Framework.Checkov, "CKV_AWS_135")]
[Control(Framework.CdkNag, "EC2EBSOptimizedInstance")]
public sealed class Ec2EbsOptimized : ResourcePolicy<InstanceView>
{
    private static readonly FrozenSet<string> Old = new[] { "c1", "c3", "g2", "i2", "m1", "m2", "m3", "r3" }.ToFrozenSet(StringComparer.Ordinal);

    public override IEnumerable<Example> Examples =>
    [
        Good("{ instanceType: m7g.large }"),
        Bad("{ instanceType: m3.xlarge }"),
    ];

    protected override Truth AppliesTo(InstanceView resource) =>
        resource.InstanceType.Satisfies(type => Old.Contains(type.Split('.')[0]), "a type of an old generation");

    protected override Truth Holds(InstanceView resource) => resource.EbsOptimized.Or(false).Is(true);
}
