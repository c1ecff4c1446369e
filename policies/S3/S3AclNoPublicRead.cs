namespace Platform.Policies.S3;

/// <summary>No ACL lets everyone read.</summary>
/// <remarks>
/// What a bucket or an object with such an ACL holds is on the internet, and in the lists of those who look for it. Buckets without
/// an ACL are private, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2"/>
[Policy("s3-acl-no-public-read", Severity.Critical,
    Remediation = "Remove the ACL, and let readers in by a policy or a distribution.")]
[Control(Framework.Fsbp, "S3.2")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Checkov, "CKV_AWS_20", "CKV_AWS_375")]
[Control(Framework.CdkNag, "S3BucketPublicReadProhibited")]
[Control(Framework.Trivy, "AVD-AWS-0092")]
public sealed class S3AclNoPublicRead : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: private } }"),
        Bad("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: public-read } }"),
    ];

    public override IReadOnlyList<string> Types => [
        "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2", "aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2",
        "aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/objectCopy:ObjectCopy",
    ];

    protected override Truth Holds(AnyResourceView resource) =>
        !resource["acl"].AsText.IsOneOf("public-read", "public-read-write") & Grants.LackGroup(resource, Grants.AllUsers, Grants.Reading);
}
