using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretValueProtectedTests : AwsPolicyTests<SecretValueProtected>
{
    [Fact]
    public void Holds_for_a_value_that_is_never_kept() =>
        Check("""
            secretId: web
            secretStringWo: hunter2
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown_and_not_marked() =>
        Check("secretString: \"${unknown}\"").ShouldBeUndetermined(at: "secretString");

    [Fact]
    public void Never_shows_the_value() => Assert.DoesNotContain("hunter2", Check("secretString: hunter2").Results[0].Message, StringComparison.Ordinal);
}
