using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2ImageCopyCmkTests : AwsPolicyTests<Ec2ImageCopyCmk>
{
    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsKeyId: \"${unknown}\"").ShouldHold();
}
