using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3TlsMinimumVersionTests : AwsPolicyTests<S3TlsMinimumVersion>
{
    [Fact]
    public void Is_violated_by_a_denial_of_something_else() =>
        Check("""
            web:
              type: aws:s3:Bucket
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement:
                    - Effect: Deny
                      Principal: "*"
                      Action: "s3:*"
                      Resource: "*"
                      Condition: { Bool: { "aws:SecureTransport": false } }
            """).ShouldBeViolated(at: "");
}
