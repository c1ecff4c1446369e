using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AclsDisabledTests : AwsPolicyTests<S3AclsDisabled>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("web: { type: aws:s3:Bucket }").ShouldHold();

    [Fact]
    public void Is_violated_by_an_ACL() =>
        Check("""
            web: { type: aws:s3:Bucket }
            extra: { type: aws:s3:BucketAcl, properties: { bucket: "${web.id}", acl: private } }
            """).ShouldBeViolated(at: "");
}
