using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEipAttachedTests : AwsPolicyTests<VpcEipAttached>
{
    [Fact]
    public void Holds_for_an_instance() => Check("instance: i-1").ShouldHold();
}
