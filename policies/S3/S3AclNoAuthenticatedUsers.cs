namespace Platform.Policies.S3;

/// <summary>No ACL lets every user of AWS in.</summary>
/// <remarks>
/// Every user of AWS is everybody who has ever made an account, in any company. Buckets without an ACL are private, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html"/>
[Policy("s3-acl-no-authenticated-users", Severity.Critical,
    Remediation = "Remove the ACL, and let readers in by a policy or a distribution.")]
[Control(Framework.Checkov, "CKV2_AWS_43")]
[Control(Framework.Trivy, "AVD-AWS-0092")]
public sealed class S3AclNoAuthenticatedUsers : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: private } }"),
        Bad("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: authenticated-read } }"),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2", "aws:s3/bucketAcl:BucketAcl",
        "aws:s3/bucketAclV2:BucketAclV2"];

    protected override Truth Holds(AnyResourceView resource) =>
        !resource["acl"].AsText.IsOneOf("authenticated-read") & Grants.LackGroup(resource, Grants.AuthenticatedUsers);
}
