using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3NameNoDotsTests : AwsPolicyTests<S3NameNoDots>
{
    [Fact]
    public void Holds_for_a_generated_name() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() => Check("bucket: \"${unknown}\"").ShouldBeUndetermined(at: "bucket");
}
