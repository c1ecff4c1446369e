using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2EbsOptimizedTests : AwsPolicyTests<Ec2EbsOptimized>
{
    [Fact]
    public void Holds_for_an_old_type_that_was_told() => Check("{ instanceType: r3.large, ebsOptimized: true }").ShouldHold();

    [Fact]
    public void Does_not_apply_to_a_type_that_always_is() => Check("{ instanceType: t3.small, ebsOptimized: false }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_type_is_unknown() => Check("{ instanceType: '${unknown}' }").ShouldBeUndetermined(at: "instanceType");
}
