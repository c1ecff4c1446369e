using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmParameterNoLiteralSecretTests : AwsPolicyTests<SsmParameterNoLiteralSecret>
{
    [Fact]
    public void Is_violated_by_a_credential_in_a_plain_parameter() =>
        Check("""
            type: String
            insecureValue: AKIAIOSFODNN7EXAMPLE
            """).ShouldBeViolated(at: "insecureValue");

    [Fact]
    public void Holds_for_a_value_that_is_never_kept() =>
        Check("""
            type: SecureString
            valueWo: hunter2
            """).ShouldHold();

    [Fact]
    public void Holds_for_a_plain_value() =>
        Check("""
            type: String
            value: eu-west-1
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown_and_not_marked() =>
        Check("""
            type: SecureString
            value: "${unknown}"
            """).ShouldBeUndetermined(at: "value");

    [Fact]
    public void Never_shows_the_value() => Assert.DoesNotContain("hunter2", Check("type: SecureString\nvalue: hunter2").Results[0].Message, StringComparison.Ordinal);
}
