using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Sessions on machines are encrypted with a key of the account.</summary>
/// <remarks>
/// TLS ends at the service; with a key only the two ends can read what is typed and shown. Other documents are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-enable-encryption.html"/>
[Policy("ssm-session-encrypted", Severity.Medium,
    Remediation = "Set `inputs.kmsKeyId` in the document.")]
[Control(Framework.Checkov, "CKV_AWS_112")]
public sealed class SsmSessionEncrypted : ResourcePolicy<DocumentView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            documentType: Session
            content:
              fn::toJSON: { schemaVersion: "1.0", inputs: { kmsKeyId: alias/sessions } }
            """),
        Bad("""
            documentType: Session
            content:
              fn::toJSON: { schemaVersion: "1.0", inputs: { kmsKeyId: "" } }
            """),
    ];

    protected override Truth AppliesTo(DocumentView resource) => resource.DocumentType.Is("Session");

    protected override Truth Holds(DocumentView resource) =>
        AnyView.Of(resource.Content.Node.Json())["inputs"]["kmsKeyId"].AsText.IsGiven();
}
