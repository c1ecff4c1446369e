using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AccountPublicAccessBlockTests : AwsPolicyTests<S3AccountPublicAccessBlock>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "blockPublicAcls");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            blockPublicAcls: "${unknown}"
            blockPublicPolicy: true
            ignorePublicAcls: true
            restrictPublicBuckets: true
            """).ShouldBeUndetermined(at: "blockPublicAcls");
}
