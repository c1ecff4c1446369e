using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2TerminationProtectionTests : AwsPolicyTests<Ec2TerminationProtection>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "disableApiTermination");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("disableApiTermination: \"${unknown}\"").ShouldBeUndetermined(at: "disableApiTermination");
}
