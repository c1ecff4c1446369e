using Platform.Policies.Secrets;

namespace Platform.Policies.S3;

/// <summary>Objects of the stack hold no secret.</summary>
/// <remarks>
/// What an object holds is in the state of the stack in clear text, and in the bucket for everybody who may read there. What looks
/// like a known kind of credential counts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html"/>
[Policy("s3-no-secret-object", Severity.High,
    Remediation = "Keep the secret in Secrets Manager.")]
public sealed class S3NoSecretObject : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            key: robots.txt
            content: "User-agent: *"
            """),
        Bad("""
            bucket: web
            key: env
            content: AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2"];

    protected override Truth Holds(AnyResourceView resource) =>
        Holds(resource["content"].AsText, SecretPatterns.Find) & Holds(resource["contentBase64"].AsText, SecretPatterns.FindInBase64);

    private static Truth Holds(Value<string> content, Func<string, string?> find) =>
        (!content.Satisfies(text => find(text) is not null, "a credential"))
            .Blaming(content.Node, "nothing secret", "a credential in clear text");
}
