using Platform.Policies.Secrets;
using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Documents hold no secret.</summary>
/// <remarks>
/// A document is read by everybody who may run it, and kept in every version. What looks like a known kind of credential counts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents.html"/>
[Policy("ssm-document-no-secret", Severity.High,
    Remediation = "Refer to a parameter, as in `{{ssm-secure:name}}`.")]
public sealed class SsmDocumentNoSecret : ResourcePolicy<DocumentView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("content: \"{}\""),
        Bad("""content: '{"env":"AKIAIOSFODNN7EXAMPLE"}'"""),
    ];

    protected override Truth Holds(DocumentView resource) =>
        (!resource.Content.Satisfies(text => SecretPatterns.Find(text) is not null, "a credential"))
            .Blaming(resource.Content.Node, "nothing secret", "a credential in clear text");
}
