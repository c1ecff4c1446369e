using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3MultiRegionAccessPointPublicBlockTests : AwsPolicyTests<S3MultiRegionAccessPointPublicBlock>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("details: { name: web }").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""details: { publicAccessBlock: "${unknown}" }""").ShouldBeUndetermined();
}
