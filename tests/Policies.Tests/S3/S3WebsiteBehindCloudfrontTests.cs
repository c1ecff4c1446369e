using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3WebsiteBehindCloudfrontTests : AwsPolicyTests<S3WebsiteBehindCloudfront>
{
    [Fact]
    public void Is_violated_while_the_document_is_unknown() =>
        Check("indexDocument: \"${unknown}\"").ShouldBeViolated(at: "");
}
