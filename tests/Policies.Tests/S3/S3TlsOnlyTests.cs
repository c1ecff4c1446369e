using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3TlsOnlyTests : AwsPolicyTests<S3TlsOnly>
{
    [Fact]
    public void Is_violated_by_a_policy_that_refuses_something_else() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketPolicy
              properties:
                bucket: "${web.id}"
                policy:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Deny
                      Principal: "*"
                      Action: "s3:DeleteObject"
                      Resource: "*"
                      Condition: { Bool: { "aws:SecureTransport": false } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_violated_when_the_denial_has_a_second_condition() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketPolicy
              properties:
                bucket: "${web.id}"
                policy:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Deny
                      Principal: "*"
                      Action: "s3:*"
                      Resource: "*"
                      Condition: { Bool: { "aws:SecureTransport": false }, IpAddress: { "aws:SourceIp": 192.0.2.0/24 } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Is_undetermined_while_the_policy_is_unknown() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra: { type: aws:s3:BucketPolicy, properties: { bucket: "${web.id}", policy: "${web.arn}" } }
            """).ShouldBeUndetermined();
}
