using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3ObjectLockTests : AwsPolicyTests<S3ObjectLock>
{
    [Fact]
    public void Does_not_apply_to_other_buckets() => Check("web: { type: aws:s3:Bucket }").ShouldNotApply();

    [Fact]
    public void Is_violated_without_a_default_retention() =>
        Check("web: { type: aws:s3:Bucket, properties: { objectLockEnabled: true, tags: { records: x } } }").ShouldBeViolated(at: "");

    [Fact]
    public void Takes_the_tag_from_the_configuration() =>
        Check(new() { Tag = "archive" }, "web: { type: aws:s3:Bucket, properties: { tags: { archive: x } } }").ShouldBeViolated(at: "objectLockEnabled");
}
