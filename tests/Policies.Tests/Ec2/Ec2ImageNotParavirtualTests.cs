using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2ImageNotParavirtualTests : AwsPolicyTests<Ec2ImageNotParavirtual>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "virtualizationType");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("virtualizationType: \"${unknown}\"").ShouldBeUndetermined(at: "virtualizationType");
}
