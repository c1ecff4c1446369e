using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmParameterCmkTests : AwsPolicyTests<SsmParameterCmk>
{
    [Fact]
    public void Is_violated_by_the_key_of_AWS() =>
        Check("""
            type: SecureString
            keyId: alias/aws/ssm
            """).ShouldBeViolated(at: "keyId");

    [Fact]
    public void Does_not_apply_to_plain_parameters() => Check("type: String").ShouldNotApply();

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""
            type: SecureString
            keyId: "${unknown}"
            """).ShouldHold();
}
