using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3EncryptedTests : AwsPolicyTests<S3Encrypted>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("bucket: web").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""rules: [ { applyServerSideEncryptionByDefault: { sseAlgorithm: "${unknown}" } } ]""")
            .ShouldBeUndetermined(at: "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm");
}
