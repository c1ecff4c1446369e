using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2ImageLaunchPermissionTests : AwsPolicyTests<Ec2ImageLaunchPermission>
{
    [Fact]
    public void Holds_for_an_organization() => Check("organizationArn: arn").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() => Check("group: \"${unknown}\"").ShouldBeUndetermined(at: "group");
}
