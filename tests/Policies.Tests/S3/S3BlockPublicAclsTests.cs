using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3BlockPublicAclsTests : AwsPolicyTests<S3BlockPublicAcls>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "blockPublicAcls");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("blockPublicAcls: \"${unknown}\"").ShouldBeUndetermined(at: "blockPublicAcls");
}
