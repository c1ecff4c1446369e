using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3MfaDeleteTests : AwsPolicyTests<S3MfaDelete>
{
    [Fact]
    public void Is_violated_by_versioning_alone() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Enabled } }
            """).ShouldBeViolated(at: "");
}
