using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>Imported key material is a Pulumi secret.</summary>
/// <remarks>
/// A key whose material stands in the program, the state or a log protects nothing that it encrypted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html"/>
[Policy("kms-no-literal-key-material", Severity.Critical,
    Remediation = "Mark `keyMaterialBase64` as a secret.")]
public sealed class KmsNoLiteralKeyMaterial : ResourcePolicy<ExternalKeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("keyMaterialBase64: { fn::secret: c2VjcmV0 }"),
        Bad("keyMaterialBase64: c2VjcmV0"),
    ];

    protected override Truth Holds(ExternalKeyView resource) => AnyView.Of(resource.KeyMaterialBase64.Node).IsSecretOrAbsent();
}
