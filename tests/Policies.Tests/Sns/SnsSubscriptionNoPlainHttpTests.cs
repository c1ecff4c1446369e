using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsSubscriptionNoPlainHttpTests : AwsPolicyTests<SnsSubscriptionNoPlainHttp>
{
    [Fact]
    public void Holds_for_other_protocols() => Check("protocol: sqs").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("protocol: \"${unknown}\"").ShouldBeUndetermined(at: "protocol");
}
