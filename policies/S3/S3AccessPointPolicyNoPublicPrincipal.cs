using Platform.Policies.Documents;

namespace Platform.Policies.S3;

/// <summary>Policies of access points let nobody in without naming them.</summary>
/// <remarks>
/// An access point that is open to everyone opens the bucket behind it, whatever the bucket's own policy says.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html"/>
[Policy("s3-access-point-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the principals, or add a condition on `aws:PrincipalOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_283")]
public sealed class S3AccessPointPolicyNoPublicPrincipal : NoPublicPrincipal
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
                Statement: [ { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::web/*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types => ["aws:s3/accessPoint:AccessPoint", "aws:s3control/accessPointPolicy:AccessPointPolicy"];
}
