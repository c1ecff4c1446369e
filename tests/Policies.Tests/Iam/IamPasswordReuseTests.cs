using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamPasswordReuseTests : AwsPolicyTests<IamPasswordReuse>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "passwordReusePrevention");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("passwordReusePrevention: \"${unknown}\"").ShouldBeUndetermined(at: "passwordReusePrevention");
}
