using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3RestrictPublicBucketsTests : AwsPolicyTests<S3RestrictPublicBuckets>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "restrictPublicBuckets");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("restrictPublicBuckets: \"${unknown}\"").ShouldBeUndetermined(at: "restrictPublicBuckets");
}
