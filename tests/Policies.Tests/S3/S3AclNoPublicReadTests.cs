using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AclNoPublicReadTests : AwsPolicyTests<S3AclNoPublicRead>
{
    [Fact]
    public void Is_violated_on_the_bucket_itself() => Check("acl: public-read").ShouldBeViolated(at: "acl");

    [Fact]
    public void Holds_when_nothing_is_said() => Check("bucket: web").ShouldHold();

    [Fact]
    public void Is_violated_by_a_grant() =>
        Check("""
            web:
              type: aws:s3:BucketAcl
              properties:
                accessControlPolicy:
                  grants:
                    - { permission: READ, grantee: { type: Group, uri: "http://acs.amazonaws.com/groups/global/AllUsers" } }
            """).ShouldBeViolated(at: "accessControlPolicy.grants[0].grantee.uri");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() => Check("acl: \"${unknown}\"").ShouldBeUndetermined(at: "acl");
}
