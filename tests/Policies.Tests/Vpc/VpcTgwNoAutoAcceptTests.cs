using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcTgwNoAutoAcceptTests : AwsPolicyTests<VpcTgwNoAutoAccept>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("autoAcceptSharedAttachments: \"${unknown}\"").ShouldBeUndetermined(at: "autoAcceptSharedAttachments");
}
