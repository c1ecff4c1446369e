using Platform.Policies.Documents;

namespace Platform.Policies.S3;

/// <summary>Bucket policies let nobody in without naming them.</summary>
/// <remarks>
/// A principal of <c>*</c> is the internet: what the statement allows, everybody may do. A condition on the organization, an
/// account, an endpoint or a distribution keeps strangers out and is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"/>
[Policy("s3-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the principals, or add a condition on `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceArn`.")]
[Control(Framework.Fsbp, "S3.2", "S3.3")]
[Control(Framework.Nist,
    "AC-21", "AC-3", "AC-3(7)", "AC-4", "AC-4(21)", "AC-6", "SC-7", "SC-7(11)", "SC-7(16)", "SC-7(20)", "SC-7(21)", "SC-7(3)",
    "SC-7(4)", "SC-7(9)")]
[Control(Framework.Checkov, "CKV_AWS_70", "CKV_AWS_283")]
public sealed class S3PolicyNoPublicPrincipal : NoPublicPrincipal
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
                    Principal: { Service: cloudfront.amazonaws.com }
                    Action: "s3:GetObject"
                    Resource: "arn:aws:s3:::web/*"
                    Condition: { StringEquals: { "aws:SourceArn": "arn:aws:cloudfront::123456789012:distribution/E1" } }
            """),
        Bad("""
            bucket: web
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::web/*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/bucketPolicy:BucketPolicy", "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];
}
