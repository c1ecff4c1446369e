using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3ObjectCmkTests : AwsPolicyTests<S3ObjectCmk>
{
    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsKeyId: \"${unknown}\"").ShouldHold();
}
