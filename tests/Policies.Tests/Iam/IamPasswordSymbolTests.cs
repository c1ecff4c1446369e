using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordSymbolTests : AwsPolicyTests<IamPasswordSymbol>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "requireSymbols");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("requireSymbols: \"${unknown}\"").ShouldBeUndetermined(at: "requireSymbols");
}
