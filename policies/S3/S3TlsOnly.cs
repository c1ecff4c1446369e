using Platform.Policies.Documents;
using Pulumi.Policy.Aws.S3;

namespace Platform.Policies.S3;

/// <summary>Buckets refuse plain HTTP.</summary>
/// <remarks>
/// S3 answers on HTTP too, where objects and the signatures of requests can be read on the way.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5"/>
[Policy("s3-tls-only", Severity.Medium,
    Remediation = "Deny `s3:*` to everybody on the bucket and its objects when `aws:SecureTransport` is false.")]
[Control(Framework.Fsbp, "S3.5")]
[Control(Framework.Cis3, "2.1.1")]
[Control(Framework.Cis5, "2.1.1")]
[Control(Framework.Nist,
    "AC-17(2)", "AC-4", "IA-5(1)", "SC-12(3)", "SC-13", "SC-23", "SC-23(3)", "SC-7(4)", "SC-8", "SC-8(1)", "SC-8(2)", "SI-7(6)")]
[Control(Framework.Pci, "4.2.1")]
[Control(Framework.Checkov, "CKV_AWS_379")]
[Control(Framework.CdkNag, "AwsSolutions-S10")]
public sealed class S3TlsOnly : StackPolicy<BucketView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            web: { type: aws:s3:Bucket }
            rights:
              type: aws:s3:BucketPolicy
              properties:
                bucket: "${web.id}"
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Deny
                        Principal: "*"
                        Action: "s3:*"
                        Resource: [ "arn:aws:s3:::web", "arn:aws:s3:::web/*" ]
                        Condition: { Bool: { "aws:SecureTransport": "false" } }
            """),
        Bad("web: { type: aws:s3:Bucket }"),
    ];

    protected override Truth Holds(BucketView resource, Stack stack) =>
        (resource.Policy.Node.RefusesPlainHttp("s3:GetObject")
            | stack.ReferringTo<BucketPolicyView>(resource, policy => policy.Bucket)
                .Any(policy => policy.Policy.Node.RefusesPlainHttp("s3:GetObject")))
            .Blaming(resource.Node, "a policy that refuses plain HTTP", "without one");
}
