using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcEniSourceDestCheckTests : AwsPolicyTests<VpcEniSourceDestCheck>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Looks_at_instances() =>
        Check("web: { type: aws:ec2:Instance, properties: { sourceDestCheck: false } }").ShouldBeViolated(at: "sourceDestCheck");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("sourceDestCheck: \"${unknown}\"").ShouldBeUndetermined(at: "sourceDestCheck");
}
