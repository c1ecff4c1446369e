using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>Access to buckets names the buckets.</summary>
/// <remarks>
/// Reading and deleting objects of every bucket is more than any one program needs.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_s3_rw-bucket.html"/>
[Policy("iam-policy-s3-bucket-access-limited", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Name the buckets in `Resource`.")]
[Control(Framework.Trivy, "AVD-AWS-0346")]
public sealed class IamPolicyS3BucketAccessLimited : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "buckets by ARN";

    protected override Answer Finds(PolicyDocument document) =>
        ActionQueries.GrantsOnEvery(document, ["s3:GetObject", "s3:DeleteObject", "s3:PutObject", "s3:DeleteBucket"], "s3", "*");
}
