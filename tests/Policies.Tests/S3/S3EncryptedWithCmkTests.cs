using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3EncryptedWithCmkTests : AwsPolicyTests<S3EncryptedWithCmk>
{
    [Fact]
    public void Is_violated_by_the_key_of_AWS() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketServerSideEncryptionConfiguration
              properties: { bucket: "${web.id}", rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } } ] }
            """).ShouldBeViolated(at: "");
}
