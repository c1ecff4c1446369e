using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2SingleEniTests : AwsPolicyTests<Ec2SingleEni>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_they_are_unknown() =>
        Check("networkInterfaces: \"${unknown}\"").ShouldBeUndetermined(at: "networkInterfaces");
}
