using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrNoForceDeleteTests : AwsPolicyTests<EcrNoForceDelete>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("forceDelete: \"${unknown}\"").ShouldBeUndetermined(at: "forceDelete");
}
