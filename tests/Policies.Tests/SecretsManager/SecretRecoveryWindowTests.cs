using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretRecoveryWindowTests : AwsPolicyTests<SecretRecoveryWindow>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("recoveryWindowInDays: \"${unknown}\"").ShouldBeUndetermined(at: "recoveryWindowInDays");
}
