using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3NoSecretObjectTests : AwsPolicyTests<S3NoSecretObject>
{
    [Fact]
    public void Looks_behind_Base64() =>
        Check("contentBase64: ZXhwb3J0IEFXU19BQ0NFU1NfS0VZX0lEPUFLSUFJT1NGT0ROTjdFWEFNUExF").ShouldBeViolated(at: "contentBase64");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("content: \"${unknown}\"").ShouldBeUndetermined(at: "content");

    [Fact]
    public void Holds_without_content() => Check("source: { fn::secret: a }").ShouldHold();
}
