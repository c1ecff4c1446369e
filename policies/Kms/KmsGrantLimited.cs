using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.Kms;

/// <summary>Grants give few rights, for one purpose.</summary>
/// <remarks>
/// A grant works without a trace in any policy. One that may also make grants hands its rights on; one without a constraint
/// decrypts everything the key encrypted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/grants.html"/>
[Policy("kms-grant-limited", Severity.Medium,
    Remediation = "Remove `CreateGrant` from `operations`, and set `constraints` on the encryption context.")]
public sealed class KmsGrantLimited : ResourcePolicy<GrantView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            operations: [ Encrypt, Decrypt ]
            constraints: [ { encryptionContextEquals: { app: web } } ]
            """),
        Bad("operations: [ Encrypt, Decrypt ]"),
    ];

    protected override Truth Holds(GrantView resource)
    {
        var decrypts = resource.Operations.Any(operation => operation.IsOneOf("Decrypt", "ReEncryptFrom"));
        var handsOn = resource.Operations.Any(operation => operation.Is("CreateGrant"));
        return (!(decrypts & handsOn)).Blaming(resource.Operations.Node, "operations without CreateGrant beside Decrypt")
            & resource.Constraints.HasElements();
    }
}
