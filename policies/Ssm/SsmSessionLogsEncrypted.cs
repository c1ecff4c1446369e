using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Sessions on machines are logged, and the logs encrypted.</summary>
/// <remarks>
/// What people type on machines is the first question after an incident, and holds passwords. Other documents are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html"/>
[Policy("ssm-session-logs-encrypted", Severity.Medium,
    Remediation = "Set a log group or bucket in `inputs`, with its encryption flag true.")]
[Control(Framework.Checkov, "CKV_AWS_113")]
public sealed class SsmSessionLogsEncrypted : ResourcePolicy<DocumentView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            documentType: Session
            content:
              fn::toJSON: { inputs: { cloudWatchLogGroupName: sessions, cloudWatchEncryptionEnabled: true } }
            """),
        Bad("""
            documentType: Session
            content:
              fn::toJSON: { inputs: { s3BucketName: sessions, s3EncryptionEnabled: false } }
            """),
    ];

    protected override Truth AppliesTo(DocumentView resource) => resource.DocumentType.Is("Session");

    protected override Truth Holds(DocumentView resource)
    {
        var inputs = AnyView.Of(resource.Content.Node.Json())["inputs"];
        var logs = inputs["cloudWatchLogGroupName"].AsText.IsGiven() & inputs["cloudWatchEncryptionEnabled"].AsFlag.Is(true);
        var objects = inputs["s3BucketName"].AsText.IsGiven() & inputs["s3EncryptionEnabled"].AsFlag.Is(true);
        return logs | objects;
    }
}
