using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3IgnorePublicAclsTests : AwsPolicyTests<S3IgnorePublicAcls>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "ignorePublicAcls");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("ignorePublicAcls: \"${unknown}\"").ShouldBeUndetermined(at: "ignorePublicAcls");
}
