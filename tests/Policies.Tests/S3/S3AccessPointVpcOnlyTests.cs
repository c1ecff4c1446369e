using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AccessPointVpcOnlyTests : AwsPolicyTests<S3AccessPointVpcOnly>
{
    [Fact]
    public void Holds_while_the_VPC_is_still_to_be_made() =>
        Check("""vpcConfiguration: { vpcId: "${unknown}" }""").ShouldHold();
}
