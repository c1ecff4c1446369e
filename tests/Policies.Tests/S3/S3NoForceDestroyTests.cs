using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3NoForceDestroyTests : AwsPolicyTests<S3NoForceDestroy>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("forceDestroy: \"${unknown}\"").ShouldBeUndetermined(at: "forceDestroy");
}
