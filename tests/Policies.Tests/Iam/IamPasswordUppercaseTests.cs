using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordUppercaseTests : AwsPolicyTests<IamPasswordUppercase>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "requireUppercaseCharacters");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("requireUppercaseCharacters: \"${unknown}\"").ShouldBeUndetermined(at: "requireUppercaseCharacters");
}
