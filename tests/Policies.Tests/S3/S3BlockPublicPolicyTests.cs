using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3BlockPublicPolicyTests : AwsPolicyTests<S3BlockPublicPolicy>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "blockPublicPolicy");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("blockPublicPolicy: \"${unknown}\"").ShouldBeUndetermined(at: "blockPublicPolicy");
}
