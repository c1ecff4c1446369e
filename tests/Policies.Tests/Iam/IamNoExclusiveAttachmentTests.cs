using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoExclusiveAttachmentTests : AwsPolicyTests<IamNoExclusiveAttachment>
{
    [Fact]
    public void Does_not_wait_for_anything() => Check("policyArn: \"${unknown}\"").ShouldBeViolated(at: "");
}
