using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoLongLivedAccessKeyTests : AwsPolicyTests<IamNoLongLivedAccessKey>
{
    [Fact]
    public void Does_not_wait_for_the_user() => Check("user: \"${unknown}\"").ShouldBeViolated(at: "");
}
