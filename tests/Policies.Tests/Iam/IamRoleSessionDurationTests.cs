using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRoleSessionDurationTests : AwsPolicyTests<IamRoleSessionDuration>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("maxSessionDuration: \"${unknown}\"").ShouldBeUndetermined(at: "maxSessionDuration");
}
