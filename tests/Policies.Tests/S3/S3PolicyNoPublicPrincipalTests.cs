using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3PolicyNoPublicPrincipalTests : AwsPolicyTests<S3PolicyNoPublicPrincipal>
{
    [Fact]
    public void Holds_for_an_endpoint() =>
        Check("""
            policy:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal: "*"
                  Action: "s3:GetObject"
                  Resource: "arn:aws:s3:::web/*"
                  Condition: { StringEquals: { "aws:SourceVpce": vpce-1234 } }
            """).ShouldHold();

    [Fact]
    public void Looks_into_buckets() =>
        Check("""
            web:
              type: aws:s3:Bucket
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement: [ { Effect: Allow, Principal: { AWS: "*" }, Action: "s3:GetObject", Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Does_not_apply_to_a_bucket_without_a_policy() =>
        Check("web: { type: aws:s3:Bucket, properties: { bucket: web } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
