using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretDescriptionTests : AwsPolicyTests<SecretDescription>
{
    [Fact]
    public void Is_violated_by_an_empty_text() => Check("description: \"\"").ShouldBeViolated(at: "description");
}
