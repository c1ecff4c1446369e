namespace Platform.Policies.S3;

/// <summary>No ACL lets everyone write.</summary>
/// <remarks>
/// Strangers fill such a bucket with what they want to spread, on the bill and under the name of its owner, or overwrite what is
/// there. Buckets without an ACL are private, and pass.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-3"/>
[Policy("s3-acl-no-public-write", Severity.Critical,
    Remediation = "Remove the ACL, and let readers in by a policy or a distribution.")]
[Control(Framework.Fsbp, "S3.3")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Checkov, "CKV_AWS_57")]
[Control(Framework.CdkNag, "S3BucketPublicWriteProhibited")]
[Control(Framework.Trivy, "AVD-AWS-0092")]
public sealed class S3AclNoPublicWrite : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: private } }"),
        Bad("web: { type: aws:s3:BucketAcl, properties: { bucket: web, acl: public-read-write } }"),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2", "aws:s3/bucketAcl:BucketAcl",
        "aws:s3/bucketAclV2:BucketAclV2"];

    protected override Truth Holds(AnyResourceView resource) =>
        !resource["acl"].AsText.IsOneOf("public-read-write") & Grants.LackGroup(resource, Grants.AllUsers, Grants.Writing);
}
