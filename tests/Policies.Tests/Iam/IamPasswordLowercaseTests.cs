using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordLowercaseTests : AwsPolicyTests<IamPasswordLowercase>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "requireLowercaseCharacters");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("requireLowercaseCharacters: \"${unknown}\"").ShouldBeUndetermined(at: "requireLowercaseCharacters");
}
