using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordMinLengthTests : AwsPolicyTests<IamPasswordMinLength>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "minimumPasswordLength");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("minimumPasswordLength: \"${unknown}\"").ShouldBeUndetermined(at: "minimumPasswordLength");
}
