using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pulumi.Policy.Aws.SecretsManager;

namespace Platform.Policies.SecretsManager;

/// <summary>A secret rotates within 90 days.</summary>
/// <remarks>
/// The longer a secret lives, the longer a copy of it is worth something. How long is too long is <c>maximumDays</c>; schedules by
/// cron are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4"/>
[Policy("secret-rotation-90-days", Severity.Medium,
    Remediation = "Set `rotationRules.automaticallyAfterDays` to 90 or less.")]
[Control(Framework.Fsbp, "SecretsManager.4")]
[Control(Framework.Nist, "AC-2(1)", "AC-3(15)")]
[Control(Framework.Pci, "8.6.3", "8.3.9")]
[Control(Framework.Checkov, "CKV_AWS_304")]
public sealed class SecretRotation90Days : ResourcePolicy<SecretRotationView>
{
    /// <summary>The most days between two rotations.</summary>
    [Setting, Range(1, 1000)]
    public int MaximumDays { get; init; } = 90;

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            secretId: web
            rotationRules: { automaticallyAfterDays: 30 }
            """),
        Bad("""
            secretId: web
            rotationRules: { automaticallyAfterDays: 365 }
            """),
    ];

    protected override Truth AppliesTo(SecretRotationView resource) => !resource.RotationRules.ScheduleExpression.StartsWith("cron(");

    protected override Truth Holds(SecretRotationView resource) =>
        resource.RotationRules.AutomaticallyAfterDays.IsAtMost(MaximumDays)
            | resource.RotationRules.ScheduleExpression.Satisfies(IsShort, $"a rate of at most {MaximumDays} days");

    private bool IsShort(string rate)
    {
        var words = rate.Replace("rate(", string.Empty, StringComparison.Ordinal).TrimEnd(')').Split(' ');
        return words is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && (unit.StartsWith("hour", StringComparison.Ordinal) ? count / 24 : count) <= MaximumDays;
    }

    protected override IEnumerable<Edit> Remediate(SecretRotationView resource) =>
        [Edit.Set(resource.RotationRules.AutomaticallyAfterDays, MaximumDays)];
}
