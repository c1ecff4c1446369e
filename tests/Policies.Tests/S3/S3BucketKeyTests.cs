using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3BucketKeyTests : AwsPolicyTests<S3BucketKey>
{
    [Fact]
    public void Holds_for_the_key_of_S3() =>
        Check("rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: AES256 } } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }, bucketKeyEnabled: "${unknown}" } ]""")
            .ShouldBeUndetermined(at: "rules[0].bucketKeyEnabled");
}
