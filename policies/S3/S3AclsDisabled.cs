using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>ACLs are off.</summary>
/// <remarks>
/// ACLs are a second set of rules beside policies, which nobody reads. Buckets that say nothing of ownership, and have no ACL, have
/// them off.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-12"/>
[Policy("s3-acls-disabled", Severity.Medium,
    Remediation = "Set `rule.objectOwnership` to `BucketOwnerEnforced`, and remove the ACL.")]
[Control(Framework.Fsbp, "S3.12")]
[Control(Framework.Nist, "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-6")]
[Control(Framework.Checkov, "CKV2_AWS_65")]
public sealed class S3AclsDisabled : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketOwnershipControls
              properties: { bucket: "${web.id}", rule: { objectOwnership: BucketOwnerEnforced } }
            """),
        Bad("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketOwnershipControls
              properties: { bucket: "${web.id}", rule: { objectOwnership: ObjectWriter } }
            """),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (!resource.Acl.IsSet
        & !stack.ReferringTo<BucketAclView>(resource, acl => acl.Bucket).Any()
        & stack.ReferringTo<BucketOwnershipControlsView>(resource, controls => controls.Bucket)
            .All(controls => controls.Rule.ObjectOwnership.Is("BucketOwnerEnforced")))
        .Blaming(resource.Node, "a bucket without ACLs", "one with ACLs");
}
