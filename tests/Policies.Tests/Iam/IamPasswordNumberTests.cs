using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordNumberTests : AwsPolicyTests<IamPasswordNumber>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "requireNumbers");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("requireNumbers: \"${unknown}\"").ShouldBeUndetermined(at: "requireNumbers");
}
