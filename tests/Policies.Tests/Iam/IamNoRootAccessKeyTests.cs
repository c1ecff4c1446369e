using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamNoRootAccessKeyTests : AwsPolicyTests<IamNoRootAccessKey>
{
    [Fact]
    public void Is_violated_by_the_ARN() => Check("user: arn:aws:iam::123456789012:root").ShouldBeViolated(at: "user");

    [Fact]
    public void Is_undetermined_while_the_user_is_unknown() =>
        Check("user: \"${unknown}\"").ShouldBeUndetermined(at: "user");
}
