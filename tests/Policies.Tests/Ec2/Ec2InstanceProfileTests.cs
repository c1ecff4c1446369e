using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2InstanceProfileTests : AwsPolicyTests<Ec2InstanceProfile>
{
    [Fact]
    public void Holds_while_the_profile_is_still_to_be_made() => Check("iamInstanceProfile: \"${unknown}\"").ShouldHold();
}
