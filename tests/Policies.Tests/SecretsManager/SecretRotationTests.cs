using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretRotationTests : AwsPolicyTests<SecretRotation>
{
    [Fact]
    public void Does_not_count_that_of_another_secret() =>
        Check("""
            web: { type: aws:secretsmanager:Secret, properties: { name: web } }
            rotation: { type: aws:secretsmanager:SecretRotation, properties: { secretId: api } }
            """).ShouldBeViolated(at: "");
}
