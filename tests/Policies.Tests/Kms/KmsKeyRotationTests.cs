using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyRotationTests : AwsPolicyTests<KmsKeyRotation>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "enableKeyRotation");

    [Theory]
    [InlineData("""
        customerMasterKeySpec: RSA_2048
        keyUsage: SIGN_VERIFY
        """)]
    [InlineData("""
        keyUsage: GENERATE_VERIFY_MAC
        customerMasterKeySpec: HMAC_256
        """)]
    [InlineData("customKeyStoreId: cks-1")]
    public void Does_not_apply_to_keys_that_cannot(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("enableKeyRotation: \"${unknown}\"").ShouldBeUndetermined(at: "enableKeyRotation");
}
