using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AccessPointPublicBlockTests : AwsPolicyTests<S3AccessPointPublicBlock>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("bucket: web").ShouldHold();

    [Fact]
    public void Points_at_the_flag() =>
        Check("publicAccessBlockConfiguration: { ignorePublicAcls: false }").ShouldBeViolated(at: "publicAccessBlockConfiguration.ignorePublicAcls");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""publicAccessBlockConfiguration: { blockPublicAcls: "${unknown}" }""")
            .ShouldBeUndetermined(at: "publicAccessBlockConfiguration.blockPublicAcls");
}
