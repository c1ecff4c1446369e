using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3VersionedLifecycleTests : AwsPolicyTests<S3VersionedLifecycle>
{
    [Fact]
    public void Holds_without_versions() => Check("web: { type: aws:s3:Bucket }").ShouldHold();
}
