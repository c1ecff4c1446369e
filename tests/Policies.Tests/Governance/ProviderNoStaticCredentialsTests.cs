using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ProviderNoStaticCredentialsTests : AwsPolicyTests<ProviderNoStaticCredentials>
{
    [Fact]
    public void Is_violated_even_when_it_is_marked_as_secret() =>
        Check("secretKey: { fn::secret: s3cr3t }").ShouldBeViolated(at: "secretKey");

    [Fact]
    public void Holds_for_a_session_token() => Check("token: { fn::secret: s3cr3t }").ShouldHold();

    [Fact]
    public void Is_violated_by_a_plain_session_token() => Check("token: s3cr3t").ShouldBeViolated(at: "token");

    [Fact]
    public void Never_shows_the_key() => Assert.DoesNotContain("s3cr3t", Check("secretKey: s3cr3t").Results[0].Message, StringComparison.Ordinal);
}
