using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3VersioningTests : AwsPolicyTests<S3Versioning>
{
    [Fact]
    public void Is_violated_when_it_is_suspended() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: Suspended } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Holds_for_the_setting_on_the_bucket() => Check("versioning: { enabled: true }").ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_status_is_unknown() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra:
              type: aws:s3:BucketVersioning
              properties: { bucket: "${web.id}", versioningConfiguration: { status: "${unknown}" } }
            """).ShouldBeUndetermined();
}
