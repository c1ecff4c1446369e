using Platform.Policies.Documents;

namespace Platform.Policies.S3;

/// <summary>Bucket policies grant named actions only.</summary>
/// <remarks>
/// Whoever may read should not be able to delete the bucket or to rewrite its policy, which <c>s3:*</c> gives as well.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html"/>
[Policy("s3-policy-no-wildcard-action", Severity.Medium,
    Remediation = "List the actions, such as `s3:GetObject`.")]
public sealed class S3PolicyNoWildcardAction : NoWildcardAction
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            bucket: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: "s3:GetObject"
                    Resource: "arn:aws:s3:::web/*"
            """),
        Bad("""
            bucket: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: "s3:*"
                    Resource: "arn:aws:s3:::web/*"
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

    protected override string Service => "s3";
}
