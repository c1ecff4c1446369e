using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>Keys rotate once a year or more often.</summary>
/// <remarks>
/// The longer one key is used, the more it gives away if it is ever found. Saying nothing is a year, and passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"/>
[Policy("kms-key-rotation-period", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `rotationPeriodInDays` to 365 or less.")]
public sealed class KmsKeyRotationPeriod : ResourcePolicy<KeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("rotationPeriodInDays: 180"),
        Bad("rotationPeriodInDays: 730"),
    ];

    protected override Truth Holds(KeyView resource) => resource.RotationPeriodInDays.Or(365).IsAtMost(365);

    protected override IEnumerable<Edit> Remediate(KeyView resource) => [Edit.Set(resource.RotationPeriodInDays, 365)];
}
