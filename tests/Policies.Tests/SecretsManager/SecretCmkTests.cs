using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretCmkTests : AwsPolicyTests<SecretCmk>
{
    [Fact]
    public void Is_violated_by_the_key_of_AWS() =>
        Check("kmsKeyId: alias/aws/secretsmanager").ShouldBeViolated(at: "kmsKeyId");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsKeyId: \"${unknown}\"").ShouldHold();
}
