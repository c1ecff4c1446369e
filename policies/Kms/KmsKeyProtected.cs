using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>Pulumi does not delete keys.</summary>
/// <remarks>
/// What a key encrypted is lost with it; a slip in the program should not be able to start that.
/// </remarks>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/resources/options/protect/"/>
[Policy("kms-key-protected", Severity.High,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set the resource option `protect` to true.")]
[Control(Framework.Fsbp, "KMS.3")]
[Control(Framework.Nist, "SC-12", "SC-12(2)")]
public sealed class KmsKeyProtected : ResourcePolicy<KeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:kms:Key, options: { protect: true } }"),
        Bad("web: { type: aws:kms:Key }"),
    ];

    protected override Truth Holds(KeyView resource) =>
        Truth.Of(resource.Resource.Options.Protect).At(resource.Node, "the option `protect`", "without it");
}
