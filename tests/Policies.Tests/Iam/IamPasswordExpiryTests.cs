using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordExpiryTests : AwsPolicyTests<IamPasswordExpiry>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "maxPasswordAge");

    [Fact]
    public void Is_violated_by_zero() => Check("maxPasswordAge: 0").ShouldBeViolated(at: "maxPasswordAge");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("maxPasswordAge: \"${unknown}\"").ShouldBeUndetermined(at: "maxPasswordAge");
}
