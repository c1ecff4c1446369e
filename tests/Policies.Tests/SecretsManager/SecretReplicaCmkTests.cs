using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretReplicaCmkTests : AwsPolicyTests<SecretReplicaCmk>
{
    [Fact]
    public void Holds_without_copies() => Check("{}").ShouldHold();

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""replicas: [ { region: a, kmsKeyId: "${unknown}" } ]""").ShouldHold();
}
