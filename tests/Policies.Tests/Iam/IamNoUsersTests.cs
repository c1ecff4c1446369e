using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoUsersTests : AwsPolicyTests<IamNoUsers>
{
    [Fact]
    public void Does_not_wait_for_anything() => Check("name: \"${unknown}\"").ShouldBeViolated(at: "");
}
